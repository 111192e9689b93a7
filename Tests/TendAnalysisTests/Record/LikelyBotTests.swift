import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("A likely bot") struct LikelyBotTests {
  @Test(
    "has a name that says so",
    arguments: [
      ("no-reply@x.org", "noreply"), ("noreply@x.org", "noreply"), ("No_Reply@x.org", "noreply"),
      ("do-not-reply@x.org", "donotreply"), ("donotreply+17@x.org", "donotreply"),
      ("notifications@x.org", "notifications"), ("jira.notification@x.org", "notification"),
      ("mailer-daemon@x.org", "mailerdaemon"), ("calendar@x.org", "calendar"),
      ("deploy-bot@x.org", "bot"), ("renovate[bot]", "bot"), ("DeployBot", "bot"),
      ("bounces-12@x.org", "bounces"), ("calendar-notification@x.org", "notification"),
    ])
  func names(id: String, mark: String) {
    let found = BotName.mark(in: id)
    #expect(found == mark || id.contains("calendar-") && found == "calendar")
  }

  @Test(
    "is nobody whose name only sounds like it",
    arguments: [
      "ana@x.org", "talbot@x.org", "abbott.j@x.org", "Ana Talbot", "17", "ana@bot.org",
      "norep@x.org", "calendario@x.org", "",
    ])
  func people(id: String) {
    #expect(BotName.mark(in: id) == nil)
  }

  /// A network in which everybody of a ring writes to the next and is answered.
  private func bots(adding more: [Interaction], isOneSided: Bool = false) -> [String] {
    let ring = (0..<30).flatMap { place in
      let ends = ["p\(place)", "p\((place + 1) % 30)"]
      return [(ends[0], ends[1]), (ends[1], ends[0])].map {
        Interaction(day: Day(firstOf2026: 0), from: $0.0, to: $0.1)
      }
    }
    let network = Network(InteractionLog(ring + more))
    let traffic = Traffic(of: network.record)
    return network.record.likelyBots(
      traffic: traffic, named: network.record.botsByName(), isOneSided: isOneSided
    ).map { "\(network.person($0.person).id): \($0.reason)" }
  }

  private func mails(from: (Int) -> String, to: (Int) -> String, _ count: Int) -> [Interaction] {
    (0..<count).map { Interaction(day: Day(firstOf2026: 1), from: from($0), to: to($0)) }
  }

  @Test("writes to twenty people and hardly ever has an answer")
  func massSender() {
    #expect(bots(adding: mails(from: { _ in "news" }, to: { "p\($0)" }, 19)) == [])
    let mass = mails(from: { _ in "news" }, to: { "p\($0)" }, 20)
    #expect(bots(adding: mass) == ["news: unanswered"])
    #expect(bots(adding: mass, isOneSided: true) == [])
    let answer = Interaction(day: Day(firstOf2026: 2), from: "p3", to: "news")
    #expect(bots(adding: mass + [answer]) == ["news: unanswered"])
    let another = Interaction(day: Day(firstOf2026: 2), from: "p4", to: "news")
    #expect(bots(adding: mass + [answer, another]) == [])
  }

  @Test("receives from twenty people and never writes, as a list does")
  func list() {
    let mails = mails(from: { "p\($0)" }, to: { _ in "all" }, 20)
    #expect(bots(adding: mails) == ["all: onlyReceives"])
    let meeting = Interaction(
      day: Day(firstOf2026: 2), from: "p4", to: "all", kind: InteractionKind(name: "meeting"))
    #expect(bots(adding: mails + [meeting]) == [])
  }

  @Test("by name comes before one by traffic, and is named also where a side is lacking")
  func order() {
    let mails =
      mails(from: { _ in "no-reply@x.org" }, to: { "p\($0)" }, 2)
      + mails(from: { _ in "news" }, to: { "p\($0)" }, 25)
    #expect(
      bots(adding: mails) == ["no-reply@x.org: name(\"noreply\")", "news: unanswered"])
    #expect(bots(adding: mails, isOneSided: true).count == 1)
  }
}
