import TendAnalysis
import TendGraph

extension PersonAnswer {
  /// The view, schema `tend.person/1`.
  ///
  /// - Parameter top: Entries of each list at the most; all of them when `nil`.
  /// - Returns: The document.
  public func document(top: Int?) -> AnswerDocument {
    let person = network.person(view.person)
    let days = view.coverage.days
    return AnswerDocument(
      PersonDocument(
        schema: "tend.person/1", view: "own", id: person.id, name: OrNull(person.name),
        team: OrNull(person.team), role: OrNull(person.role), asOf: days.upperBound.description,
        windowDays: windowDays,
        steps: cut(steps, top).map { PersonDocument.Step(step: $0.step, why: $0.why) },
        relations: view.coverage.groups.map { relation($0, top: top) },
        reports: cut(view.coverage.reports, top).map(report), balance: balance(top: top),
        support: OrNull(support), cadences: cadences(view.owed, top: top)))
  }

  private func cut<Element>(_ list: [Element], _ top: Int?) -> ArraySlice<Element> {
    list.prefix(top ?? list.count)
  }

  private func id(_ person: PersonID) -> String { network.person(person).id }

  private func relation(_ group: Coverage.Group, top: Int?) -> PersonDocument.Relation {
    PersonDocument.Relation(
      relation: group.relationship.key, count: group.contacts.count,
      covered: group.contacts.count { $0.recentDays > 0 },
      withoutContact: group.contacts.count { $0.lastContact == nil },
      people: cut(group.contacts, top).map { contact in
        PersonDocument.Contact(
          id: id(contact.person), name: OrNull(network.person(contact.person).name),
          lastContact: OrNull(contact.lastContact?.description),
          silentDays: OrNull(contact.silentDays), recentDays: contact.recentDays,
          activeDays: contact.activeDays, away: contact.isAway)
      })
  }

  private func report(_ report: Coverage.Report) -> PersonDocument.Report {
    func document(_ recognition: Coverage.Recognition?) -> OrNull<PersonDocument.Recognition> {
      OrNull(
        recognition.map {
          PersonDocument.Recognition(by: id($0.by), day: $0.day.description, daysAgo: $0.daysAgo)
        })
    }
    return PersonDocument.Report(
      id: id(report.person), name: OrNull(network.person(report.person).name),
      lastOneOnOne: OrNull(report.lastOneOnOne?.description),
      oneOnOneSilentDays: OrNull(report.oneOnOneSilence),
      recentOneOnOnes: report.recentOneOnOnes, recognised: document(report.recognition),
      recognisedByManager: document(report.recognitionByManager), away: report.isAway)
  }

  private func balance(top: Int?) -> PersonDocument.Balance {
    PersonDocument.Balance(
      recent: exchange(view.recent), before: exchange(view.before),
      oneSidedRecord: view.recent.isOneSidedRecord, reciprocityOfLog: OrNull(view.reciprocity),
      unevenTies: cut(view.leaning, top).map {
        PersonDocument.UnevenTie(
          id: id($0.other), given: $0.gifts.given, taken: $0.gifts.taken,
          balance: OrNull($0.gifts.balance), lean: $0.gifts.lean.rawValue)
      },
      restarts: PersonDocument.Restarts(
        opened: view.restarts.opened.given, openedByOthers: view.restarts.opened.taken,
        together: view.restarts.together, expectedOfManager: view.restarts.expected),
      promises: cut(view.promised, top).map {
        PersonDocument.Promises(
          id: id($0.other), own: promises($0.promises), other: promises($0.promisesOfOther))
      })
  }

  private func exchange(_ balance: PersonBalance) -> PersonDocument.Exchange {
    PersonDocument.Exchange(
      given: balance.gifts.given, taken: balance.gifts.taken,
      balance: OrNull(balance.gifts.balance), lean: balance.gifts.lean.rawValue,
      sent: balance.messages.given, received: balance.messages.taken,
      kinds: balance.kinds.map {
        PersonDocument.Kind(
          kind: network.kinds[$0.kindIndex].name, gives: $0.gift.rawValue, sent: $0.sides.given,
          received: $0.sides.taken)
      })
  }

  private func promises(_ count: PromiseCount) -> PersonDocument.PromiseCounts {
    PersonDocument.PromiseCounts(
      made: count.made, kept: count.kept, missed: count.missed, open: count.open)
  }

  private var support: PersonDocument.Support? {
    view.support.map { support in
      PersonDocument.Support(
        supporters: view.ownSupport.map { $0.supporters.map(id) } ?? view.recent.supporters.map(id),
        isThin: view.ownSupport != nil, threshold: support.threshold,
        team: view.teamSupport.map {
          PersonDocument.Thin(
            id: id($0.person), supporters: $0.supporters.map(id), usual: $0.usual,
            falling: $0.isFalling, gone: $0.gone.map(id))
        })
    }
  }
}

extension PersonAnswer {
  private func cadences(_ owed: [CadenceFinding], top: Int?) -> [CadenceEntry] {
    findings.cadences.map { CadenceEntry.entries(cut(owed, top), of: $0, in: network) } ?? []
  }
}

/// The shape of `tend.person/1`.
private struct PersonDocument: Codable {
  let schema: String
  /// `own`: one person's ties, with names.
  let view: String
  let id: String
  let name: OrNull<String>
  let team: OrNull<String>
  let role: OrNull<String>
  let asOf: String
  /// Days that `recent` counts and supporters are of.
  let windowDays: Int
  let steps: [Step]
  let relations: [Relation]
  let reports: [Report]
  let balance: Balance
  let support: OrNull<Support>
  let cadences: [CadenceEntry]

  struct Step: Codable {
    let step: String
    let why: String
  }

  struct Relation: Codable {
    let relation: String
    let count: Int
    let covered: Int
    let withoutContact: Int
    let people: [Contact]
  }

  struct Contact: Codable {
    let id: String
    let name: OrNull<String>
    let lastContact: OrNull<String>
    let silentDays: OrNull<Int>
    let recentDays: Int
    let activeDays: Int
    let away: Bool
  }

  struct Report: Codable {
    let id: String
    let name: OrNull<String>
    let lastOneOnOne: OrNull<String>
    let oneOnOneSilentDays: OrNull<Int>
    let recentOneOnOnes: Int
    let recognised: OrNull<Recognition>
    let recognisedByManager: OrNull<Recognition>
    let away: Bool
  }

  struct Recognition: Codable {
    let by: String
    let day: String
    let daysAgo: Int
  }

  struct Balance: Codable {
    let recent: Exchange
    let before: Exchange
    let oneSidedRecord: Bool
    let reciprocityOfLog: OrNull<Double>
    let unevenTies: [UnevenTie]
    let restarts: Restarts
    let promises: [Promises]
  }

  struct Exchange: Codable {
    let given: Int
    let taken: Int
    let balance: OrNull<Double>
    let lean: String
    let sent: Int
    let received: Int
    let kinds: [Kind]
  }

  struct Kind: Codable {
    let kind: String
    let gives: String
    let sent: Int
    let received: Int
  }

  struct UnevenTie: Codable {
    let id: String
    let given: Int
    let taken: Int
    let balance: OrNull<Double>
    let lean: String
  }

  struct Restarts: Codable {
    let opened: Int
    let openedByOthers: Int
    let together: Int
    let expectedOfManager: Int
  }

  struct Promises: Codable {
    let id: String
    let own: PromiseCounts
    let other: PromiseCounts
  }

  struct PromiseCounts: Codable {
    let made: Int
    let kept: Int
    let missed: Int
    let open: Int
  }

  struct Support: Codable {
    let supporters: [String]
    let isThin: Bool
    let threshold: Int
    let team: [Thin]
  }

  struct Thin: Codable {
    let id: String
    let supporters: [String]
    let usual: Double
    let falling: Bool
    let gone: [String]
  }
}
