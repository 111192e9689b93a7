/// A count with its noun, in the number that fits: `1 tie`, `2 ties`, `1,204 ties`.
func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
  "\(grouped(count)) \(count == 1 ? noun : plural ?? noun + "s")"
}

/// A whole number with a comma between thousands: 82927 is `82,927`.
package func grouped(_ number: Int) -> String {
  let digits = String(abs(number))
  var text = ""
  for (place, digit) in digits.enumerated() {
    if place > 0, (digits.count - place) % 3 == 0 { text += "," }
    text.append(digit)
  }
  return number < 0 ? "-" + text : text
}

/// A number with so many decimals, without zeros at its end.
func rounded(_ number: Double, _ decimals: Int = 2) -> String {
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let value = (number * scale).rounded() / scale
  guard value.magnitude < 1e15 else { return "\(number)" }
  guard value != value.rounded() else { return grouped(Int(value)) }
  return "\(value)"
}

/// A number with exactly so many decimals, for columns.
func fixed(_ number: Double, _ decimals: Int) -> String {
  let text = rounded(number, decimals)
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  let fraction = parts.count > 1 ? parts[1] : ""
  let zeros = String(repeating: "0", count: max(0, decimals - fraction.count))
  return "\(parts[0]).\(fraction)\(zeros)"
}

/// A share as a whole per cent; `under 1 %` rather than 0 for something.
func percent(_ share: Double) -> String {
  let value = Int((share * 100).rounded())
  return value == 0 && share > 0 ? "under 1 %" : "\(value) %"
}

/// A share in per cent with one decimal; `under 0.1 %` rather than 0 for something.
func precisePercent(_ share: Double) -> String {
  let value = (share * 1_000).rounded() / 10
  return value == 0 && share > 0 ? "under 0.1 %" : "\(value) %"
}

/// Names in a row as a sentence has them: `Ada, Bram and Chidi`.
func listed(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}

/// The first eight of many names, and how many more there are.
func shortened(_ names: [String]) -> [String] {
  names.count > 9 ? names.prefix(8) + ["\(grouped(names.count - 8)) more"] : names
}

/// Words as a sentence: with a capital letter first and a full stop last.
func sentence(_ words: String) -> String {
  words.prefix(1).uppercased() + words.dropFirst() + "."
}
