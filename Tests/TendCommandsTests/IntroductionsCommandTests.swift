import Foundation
import TendTestSupport
import Testing

@Suite("tend introductions")
struct IntroductionsCommandTests {
  @Test("is a list that a manager can act on")
  func text() throws {
    let run = try TendProcess(["introductions", "samples/harbor"])
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty)
    try expectSnapshot(run.output, named: "introductions-harbor.txt")
  }

  @Test("takes Customs off Nadia first, by an introduction that Nadia makes")
  func harbor() throws {
    let answer = try HarborTests.answer(["introductions", "samples/harbor"])
    #expect(answer["schema"] as? String == "tend.introductions/1")
    let steps = try HarborTests.list(answer, "steps")
    let first = try #require(steps.first)
    #expect(first["through"] as? String == "nadia")
    #expect(first["gainPairs"] as? Int == 120)
    #expect((first["teams"] as? [String])?.contains("Customs") == true)
    for step in steps {
      #expect(
        Set(step.keys) == [
          "a", "b", "through", "teams", "gainPairs", "parts", "kind", "reason",
        ])
      let parts = try #require(step["parts"] as? [String: Int])
      #expect(parts.values.max() == step["gainPairs"] as? Int)
    }
    // Those who left or are away can neither meet anybody nor introduce them.
    let people = steps.flatMap { step in ["a", "b", "through"].map { step[$0] as? String } }
    #expect(!people.contains { ["jonas", "solveig", "yuki"].contains($0) })
  }

  @Test("shows as many as asked for, of one team or about one person")
  func focus() throws {
    let two = try HarborTests.answer(["introductions", "samples/harbor", "--top", "2"])
    #expect(try HarborTests.list(two, "steps").count == 2)
    let farid = try HarborTests.answer(["introductions", "samples/harbor", "--for", "farid"])
    let steps = try HarborTests.list(farid, "steps")
    #expect(!steps.isEmpty)
    #expect(steps.allSatisfy { $0["a"] as? String == "farid" || $0["b"] as? String == "farid" })
    let office = try HarborTests.answer(["introductions", "samples/harbor", "--team", "Office"])
    #expect(
      try HarborTests.list(office, "steps").compactMap { $0["through"] as? String }
        .contains("nadia"))
  }

  @Test("is the same on any number of threads")
  func threads() throws {
    let outputs = try ["1", "3"].map {
      try TendProcess(["introductions", "samples/workplace-2015", "--threads", $0]).output
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0].contains("lies on the strongest path between"))
  }

  @Test("reads a table of ties, and says so where nothing hangs on one person")
  func nothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("from,to,weight\na,b,2\nb,c,1\nc,a,3\n", to: "ties.csv")
    let run = try TendProcess(["introductions", "ties.csv", "--quiet"], in: folder.url)
    #expect(run.exitCode == 0)
    #expect(
      run.output
        == "No introduction is needed: above strength 0 no link that could be doubled hangs on one "
        + "person or one tie.\n")
  }

  @Test("refuses a person and a team that there are not")
  func refusals() throws {
    let person = try TendProcess(["introductions", "samples/harbor", "--for", "fari"])
    #expect(person.exitCode == 65)
    #expect(
      person.errors
        == "tend: no person 'fari' in the log or the people file; did you mean 'farid'?\n")
    let team = try TendProcess(["introductions", "samples/harbor", "--team", "Docks"])
    #expect(team.exitCode == 65)
    #expect(
      team.errors
        == "tend: no team 'Docks'; the people file has 'Berths', 'Cranes', 'Customs', 'Office', "
        + "'Yard'\n")
  }
}
