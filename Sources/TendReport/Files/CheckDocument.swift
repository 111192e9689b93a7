import TendAnalysis
import TendGraph
import TendImport

extension LogCheck {
  /// How the log was read and what is odd about it, schema `tend.check/1`.
  ///
  /// - Parameter top: Bots and aliases at the most, all of them when `nil`, and people of each other
  ///   list, ten when `nil`.
  /// - Returns: The document.
  public func document(top: Int? = nil) -> AnswerDocument {
    let span =
      record.firstDay.flatMap { first in
        record.asOf.map {
          CheckDocument.Span(first: first.description, last: $0.description)
        }
      }
    return AnswerDocument(
      CheckDocument(
        schema: "tend.check/1", rowsRead: account.rowsRead, rowsUsed: account.rowsUsed,
        ties: record.tieCount, tieDays: record.tieDayCount, people: record.people.count,
        peopleWithTies: peopleWithTies, span: OrNull(span),
        setAside: account.setAside.map {
          CheckDocument.SetAside(
            reason: $0.reason.rawValue, rows: $0.rows, isFault: $0.reason.isFault,
            firstLines: $0.firstPlaces.map(\.line),
            firstPlaces: $0.firstPlaces.map(\.description))
        },
        columns: Dictionary(
          account.sources.flatMap(\.columns).map { ($0.column.rawValue, $0.header) },
          uniquingKeysWith: { first, _ in first }),
        sources: account.sources.map { source in
          CheckDocument.Source(
            name: source.name, form: source.form.rawValue,
            columns: Dictionary(
              source.columns.map { ($0.column.rawValue, $0.header) },
              uniquingKeysWith: { first, _ in first }),
            unused: source.unused, delimiter: String(source.delimiter))
        },
        kinds: account.kinds.map {
          CheckDocument.Kind(name: $0.name, interactions: $0.interactions)
        },
        settings: OrNull(settings), warnings: warnings, gaps: gaps,
        onlyWrite: list(sides.onlyWrite, top: top),
        onlyReceive: list(sides.onlyReceive, top: top),
        neverInLog: OrNull(neverInLog.map { list($0, top: top) }),
        notInPeopleFile: OrNull(notInPeopleFile.map { list($0, top: top) }),
        bots: bots.prefix(top ?? bots.count).map(bot),
        aliases: aliases.prefix(top ?? aliases.count).map(alias)))
  }

  private var gaps: [CheckDocument.Gap] {
    (account.gaps?.longest ?? []).map {
      CheckDocument.Gap(
        lastBefore: $0.lastBefore.description, firstAfter: $0.firstAfter.description, days: $0.days)
    }
  }

  private func list(_ people: [PersonID], top: Int?) -> CheckDocument.People {
    CheckDocument.People(
      count: people.count,
      first: people.prefix(top ?? 10).map { person in
        CheckDocument.Someone(
          id: record.person(person).id, name: OrNull(record.person(person).name),
          interactions: traffic[person].total)
      })
  }

  private func bot(_ bot: LikelyBot) -> CheckDocument.Bot {
    let share = traffic[bot.person]
    return CheckDocument.Bot(
      id: record.person(bot.person).id, name: OrNull(record.person(bot.person).name),
      reason: CheckWords.reason(bot.reason), sent: share.sent, received: share.received,
      receivers: share.receivers, senders: share.senders, answered: share.answering)
  }

  private func alias(_ proposal: AliasProposal) -> CheckDocument.Alias {
    CheckDocument.Alias(
      a: record.person(proposal.kept).id, b: record.person(proposal.alias).id,
      reason: CheckWords.reason(proposal.reason),
      interactionsA: traffic[proposal.kept].total, interactionsB: traffic[proposal.alias].total,
      meet: proposal.interactionsBetween > 0)
  }
}

/// The shape of `tend.check/1`.
private struct CheckDocument: Codable {
  let schema: String
  let rowsRead: Int
  let rowsUsed: Int
  let ties: Int
  let tieDays: Int
  let people: Int
  let peopleWithTies: Int
  let span: OrNull<Span>
  let setAside: [SetAside]
  let columns: [String: String]
  let sources: [Source]
  let kinds: [Kind]
  let settings: OrNull<String>
  let warnings: [String]
  let gaps: [Gap]
  let onlyWrite: People
  let onlyReceive: People
  let neverInLog: OrNull<People>
  let notInPeopleFile: OrNull<People>
  let bots: [Bot]
  let aliases: [Alias]

  struct Span: Codable {
    let first: String
    let last: String
  }

  struct SetAside: Codable {
    let reason: String
    let rows: Int
    let isFault: Bool
    let firstLines: [Int]
    let firstPlaces: [String]
  }

  struct Source: Codable {
    let name: String
    let form: String
    let columns: [String: String]
    let unused: [String]
    let delimiter: String
  }

  struct Kind: Codable {
    let name: String
    let interactions: Int
  }

  struct Gap: Codable {
    let lastBefore: String
    let firstAfter: String
    let days: Int
  }

  /// How many people, and the first of them.
  struct People: Codable {
    let count: Int
    let first: [Someone]
  }

  struct Someone: Codable {
    let id: String
    let name: OrNull<String>
    let interactions: Int
  }

  struct Bot: Codable {
    let id: String
    let name: OrNull<String>
    let reason: String
    let sent: Int
    let received: Int
    let receivers: Int
    let senders: Int
    /// Receivers who ever wrote back.
    let answered: Int
  }

  /// Two identifiers that may be one person's; `a` is the one to keep.
  struct Alias: Codable {
    let a: String
    let b: String
    let reason: String
    let interactionsA: Int
    let interactionsB: Int
    let meet: Bool
  }
}
