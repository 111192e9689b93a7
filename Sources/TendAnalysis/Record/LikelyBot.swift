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

extension Network {
  /// People whose identifiers are those of programs and lists.
  ///
  /// - Complexity: O(bytes of all identifiers).
  public func botsByName() -> [LikelyBot] {
    people.indices.compactMap { place in
      BotName.mark(in: people[place].id).map {
        LikelyBot(person: PersonID(index: place), reason: .name($0))
      }
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
  private static let words: Set<String> = [
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
    var words: [String] = []
    var isInWord = false
    var wasSmall = false
    for scalar in local.unicodeScalars {
      guard scalar.properties.isAlphabetic else {
        isInWord = false
        continue
      }
      // A capital after a small letter starts a word, as in DeployBot.
      let startsWord = !isInWord || wasSmall && scalar.properties.isUppercase
      if startsWord { words.append("") }
      words[words.count - 1] += scalar.properties.lowercaseMapping
      isInWord = true
      wasSmall = scalar.properties.isLowercase
    }
    let letters = words.joined()
    if let run = runs.first(where: { letters.contains($0) }) { return run }
    return words.first(where: BotName.words.contains)
  }
}
