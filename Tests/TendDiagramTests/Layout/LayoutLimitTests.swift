import Synchronization
import TendGraph
import TendTestSupport
import Testing

@testable import TendDiagram

@Suite("The time limit of a layout")
struct LayoutLimitTests {
  private let network = Network(randomWith: 60, groups: 6, tiesEach: 3, seed: 4)

  @Test("changes nothing unless it is reached")
  func notReached() {
    let usual = network.map()
    let patient = network.map(options: MapOptions(layoutLimit: .seconds(100_000)))
    #expect(patient.dot == usual.dot)
    #expect(usual.layoutNote == nil)
    #expect(!usual.dot.contains("in a hurry"))
  }

  @Test("leaves a readable map that says so")
  func reachedAtOnce() throws {
    let map = network.map(options: MapOptions(layoutLimit: .zero))
    #expect(map.layoutNote == "Laid out in a hurry: the limit of 0 s was reached.")
    #expect(map.dot.contains("Laid out in a hurry: the limit of 0 s was reached."))
    #expect(try #require(map.layoutChecks).isReadable)
    // Nothing but the first random places is left to chance.
    #expect(map.dot == network.map(options: MapOptions(layoutLimit: .zero)).dot)
  }

  @Test("stops the work wherever it is", arguments: [0, 1, 2, 3, 7, 20, 60])
  func stops(looks: Int) {
    let content = MapContent(
      network: network, graph: network.graph(above: 0),
      grouping: Grouping(teamsOf: network.people), findings: MapFindings())
    let asked = Atomic<Int>(0)
    let layout = GroupLayout(
      content, effort: 0.2,
      clock: LayoutClock {
        asked.add(1, ordering: .relaxed).newValue > looks
      })
    #expect(layout.isHurried)
    // Once the time is up, nobody looks at the clock again.
    let times = asked.load(ordering: .relaxed)
    #expect(times == looks + 1)
    #expect(LayoutChecks(measuring: layout).isReadable)
  }

  @Test(
    "gives the work to sfdp where an engine would take longer",
    arguments: [Engine.dot, .neato, .fdp, .circo, .twopi])
  func replaced(engine: Engine) throws {
    let map = network.map(options: MapOptions(engine: engine, layoutLimit: .milliseconds(1)))
    let words = "Laid out by sfdp: \(engine.rawValue) would take longer than the limit of 0.001 s."
    #expect(map.layoutNote == words)
    #expect(map.dot.contains(words))
    #expect(map.dot.contains("layout=sfdp"))
    #expect(try String(decoding: map.render(.svg), as: UTF8.self).contains("</svg>"))
  }

  @Test("keeps layers from what would take them minutes")
  func layers() {
    // Dense maps are dot's worst; 600 people with 6,000 ties were not done after a minute.
    #expect(Engine.dot.within(.seconds(30), people: 600, ties: 6_000) == .sfdp)
    #expect(Engine.dot.within(.seconds(30), people: 600, ties: 700) == .dot)
    #expect(Engine.neato.within(.seconds(30), people: 3_000, ties: 9_000) == .sfdp)
    #expect(Engine.groups.within(.zero, people: 20_000, ties: 90_000) == .groups)
  }

  @Test("lets every engine draw a small map", arguments: Engine.allCases)
  func small(engine: Engine) {
    #expect(network.map(options: MapOptions(engine: engine)).layoutNote == nil)
  }
}
