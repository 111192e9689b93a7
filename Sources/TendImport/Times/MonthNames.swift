/// The months and weekdays in English, as tables abbreviate them.
enum MonthNames {
  static let full = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static let months = full.map { Array($0.lowercased().utf8) }
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ].map { Array($0.utf8) }

  /// The month, 1 to 12, that a word of three letters or more begins; `nil` for any other word.
  static func month(_ word: Range<Int>, in bytes: Span<UInt8>) -> Int? {
    place(of: word, among: months, in: bytes).map { $0 + 1 }
  }

  static func isWeekday(_ word: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    place(of: word, among: weekdays, in: bytes) != nil
  }

  private static func place(
    of word: Range<Int>, among names: [[UInt8]], in bytes: Span<UInt8>
  ) -> Int? {
    guard word.count >= 3 else { return nil }
    search: for (place, name) in names.enumerated() where word.count <= name.count {
      for (offset, letter) in word.enumerated() where bytes[letter] | 0x20 != name[offset] {
        continue search
      }
      return place
    }
    return nil
  }
}
