public import TendGraph

/// Somebody in a log who is perhaps no person; proposed for exclusion and never excluded unasked.
public struct LikelyBot: Hashable, Sendable {
  /// Why.
  public enum Reason: Hashable, Sendable {
    /// The identifier says so: `no-reply`, `notifications`, `calendar` ...
    case name(String)
    /// Writes to many and is never or hardly ever answered.
    case unanswered
    /// Receives from many and never writes, as a mailing list does.
    case onlyReceives
  }

  /// Who.
  public let person: PersonID
  /// Why.
  public let reason: Reason
}

extension TieRecord {
  /// People whose identifiers are those of programs and lists.
  ///
  /// - Parameter threads: Threads to work on; the outcome is the same for any number.
  /// - Returns: Each, in the order of the record.
  /// - Complexity: O(bytes of all identifiers).
  public func botsByName(threads: Int = 1) -> [LikelyBot] {
    let size = 1 << 10
    return addInOrder(
      blocks: (people.count + size - 1) / size, threads: threads, to: [LikelyBot]()
    ) { block in
      // A span: two threads that count who uses one array wait for each other.
      let people = people.span
      var bots: [LikelyBot] = []
      for place in block * size..<min(people.count, (block + 1) * size) {
        if let mark = BotName.mark(in: people[place].id) {
          bots.append(LikelyBot(person: PersonID(index: place), reason: .name(mark)))
        }
      }
      return bots
    } add: { all, bots in
      all += bots
    }
  }

  /// Everybody who is perhaps no person: by name, then by traffic, the most first.
  ///
  /// By traffic it is who writes to 20 people or more of whom hardly one in twenty ever answers,
  /// and who receives from 20 or more and never writes; not in a log that holds one side only,
  /// where nobody is answered.
  ///
  /// - Parameters:
  ///   - traffic: What everybody wrote and received.
  ///   - named: Those who are none by their names.
  ///   - isOneSided: Whether the log holds one side only.
  /// - Returns: Each with the first reason that holds.
  /// - Complexity: O(*n* log *n*) for *n* people.
  public func likelyBots(
    traffic: Traffic, named: [LikelyBot], isOneSided: Bool
  ) -> [LikelyBot] {
    func byVolume(_ one: LikelyBot, _ other: LikelyBot) -> Bool {
      (-traffic[one.person].total, one.person) < (-traffic[other.person].total, other.person)
    }
    let seen = named.filter { traffic[$0.person].total > 0 }.sorted(by: byVolume)
    guard !isOneSided else { return seen }
    let known = Set(seen.map(\.person))
    var found: [LikelyBot] = []
    for (place, share) in traffic.shares.enumerated() where share.shared == 0 {
      let person = PersonID(index: place)
      guard !known.contains(person) else { continue }
      if share.receivers >= many, share.answering * 20 <= share.receivers,
        share.received * 20 <= share.sent
      {
        found.append(LikelyBot(person: person, reason: .unanswered))
      } else if share.sent == 0, share.senders >= many {
        found.append(LikelyBot(person: person, reason: .onlyReceives))
      }
    }
    return seen + found.sorted(by: byVolume)
  }

  /// Other people from whom on traffic says something about who somebody is.
  private var many: Int { 20 }
}

/// What identifiers of programs and lists have in them.
enum BotName {
  /// Whole words, as they stand between dots, dashes, digits and the like.
  private static let words = [
    "bot", "robot", "daemon", "notification", "notifications", "notify", "notifier", "calendar",
    "newsletter", "newsletters", "bounce", "bounces", "postmaster", "autoreply", "autoresponder",
    "automailer", "alerts", "mailer", "donotreply", "noreply", "slackbot",
  ]
  /// Words that several smaller ones make, with whatever stands between them.
  private static let runs = [
    "noreply", "donotreply", "dontreply", "mailerdaemon", "notifications", "autoreply",
  ]

  /// The part of an identifier that says that no person has it; `nil` for all others.
  ///
  /// Of an address only what stands before the `@` counts.
  static func mark(in id: String) -> String? {
    let local = id.utf8.firstIndex(of: UInt8(ascii: "@")).map { id[..<$0] } ?? id[...]
    let (letters, starts) = smallLetters(of: local)
    // The shortest word has three.
    guard letters.count >= 3 else { return nil }
    if let run = runs.first(where: { holds(letters, $0.utf8) }) { return run }
    for (place, start) in starts.enumerated() {
      let word = letters[start..<(place + 1 < starts.count ? starts[place + 1] : letters.count)]
      if let known = words.first(where: { $0.utf8.elementsEqual(word) }) { return known }
    }
    return nil
  }

  /// The letters of a text in small, and where words start in them.
  private static func smallLetters(of text: Substring) -> (letters: [UInt8], starts: [Int]) {
    var letters: [UInt8] = []
    var starts: [Int] = []
    var isInWord = false
    var wasSmall = false
    for scalar in text.unicodeScalars {
      guard scalar.isASCII ? isLetter(scalar) : scalar.properties.isAlphabetic else {
        isInWord = false
        continue
      }
      let isCapital = scalar.isASCII ? scalar.value < 97 : scalar.properties.isUppercase
      // A capital after a small letter starts a word, as in DeployBot.
      if !isInWord || wasSmall && isCapital { starts.append(letters.count) }
      if scalar.isASCII {
        letters.append(UInt8(scalar.value | 0x20))
      } else {
        letters += scalar.properties.lowercaseMapping.utf8
      }
      isInWord = true
      wasSmall = scalar.isASCII ? !isCapital : scalar.properties.isLowercase
    }
    return (letters, starts)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value | 0x20) &- 97 < 26
  }

  /// Whether a run of letters stands somewhere in others.
  private static func holds(_ letters: [UInt8], _ run: String.UTF8View) -> Bool {
    guard let first = run.first, letters.count >= run.count else { return false }
    return (0...letters.count - run.count).contains { place in
      letters[place] == first && letters[place..<place + run.count].elementsEqual(run)
    }
  }
}
