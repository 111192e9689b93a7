import Foundation
import Testing

@Suite("Settings of a command")
struct SettingsOptionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    var log = "timestamp,from,to,kind\n"
    for day in 10..<28 {
      log += "2026-01-\(day),ana,bo,email\n2026-01-\(day),bo,cy,stand-up\n"
      log += "2026-01-\(day),robot,cy,email\n"
    }
    try folder.write(log, to: "interactions.csv")
  }

  private func answer(_ arguments: [String]) throws -> [String: Any] {
    let run = try TendProcess(arguments + ["--format", "json"], in: folder.url)
    #expect(run.errors.isEmpty)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(object as? [String: Any])
  }

  private func neglected(_ arguments: String...) throws -> [String: Any] {
    try answer(["neglected", "--all"] + arguments)
  }

  private func tie(_ answer: [String: Any], _ a: String, _ b: String) throws -> [String: Any] {
    let ties = try #require(answer["ties"] as? [[String: Any]])
    return try #require(ties.first { $0["a"] as? String == a && $0["b"] as? String == b })
  }

  @Test("come from tend.yml in the log's folder, and 'tend check' says so")
  func folderSettings() throws {
    try folder.write("half-life: 10\nhorizon: 12\nexclude: [rob*]\n", to: "tend.yml")
    let found = try neglected(".")
    #expect(found["halfLifeDays"] as? Double == 10)
    #expect(found["horizonDays"] as? Int == 12)
    #expect((found["ties"] as? [Any])?.count == 2)
    let check = try TendProcess(["check", "."], in: folder.url)
    #expect(check.output.contains("settings   ./tend.yml\n"))
    #expect(try answer(["check", "."])["settings"] as? String == "./tend.yml")
    // A file alone has no folder to look into.
    #expect(try neglected("interactions.csv")["halfLifeDays"] as? Double == 30)
    #expect(try answer(["check", "interactions.csv"])["settings"] is NSNull)
  }

  @Test("come from --settings before the folder's own, and options count before both")
  func order() throws {
    try folder.write("half-life: 10\nexclude: [rob*]\n", to: "tend.yml")
    try folder.write("half-life: 20\nhorizon: 5\nmax-recipients: 4\n", to: "other.yml")
    #expect(try neglected(".", "--settings", "other.yml")["halfLifeDays"] as? Double == 20)
    #expect((try neglected(".", "--settings", "other.yml")["ties"] as? [Any])?.count == 3)
    let told = try neglected(
      ".", "--settings", "other.yml", "--half-life", "40", "--horizon", "9")
    #expect(told["halfLifeDays"] as? Double == 40)
    #expect(told["horizonDays"] as? Int == 9)
    #expect(told["ties"] is [Any])
    // What both leave out stays out.
    let both = try neglected(".", "--exclude", "cy")
    #expect((both["ties"] as? [Any])?.count == 1)
  }

  @Test("say what a kind weighs and whether it has a direction")
  func kinds() throws {
    let plain = try neglected(".")
    try folder.write(
      "kinds:\n  Email: {weight: 3}\n  stand-up: {weight: 0.5, directed: false}\n", to: "tend.yml")
    let weighed = try neglected(".")
    func strength(_ answer: [String: Any], _ a: String, _ b: String) throws -> Double {
      try #require(try tie(answer, a, b)["strength"] as? Double)
    }
    #expect(abs(try strength(weighed, "ana", "bo") - 3 * strength(plain, "ana", "bo")) < 1e-9)
    #expect(abs(try strength(weighed, "bo", "cy") - 0.5 * strength(plain, "bo", "cy")) < 1e-9)
    #expect(try tie(plain, "bo", "cy")["lastFrom"] as? String == "bo")
    #expect(try tie(weighed, "bo", "cy")["lastFrom"] is NSNull)
  }
}
