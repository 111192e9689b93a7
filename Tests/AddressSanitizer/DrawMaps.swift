import FoundationEssentials
import Glibc
import Synchronization
import TendDiagram
import TendGraph

// Draws maps over and over: on two threads at once, each picture the same as the first, and many in
// a row, with the memory in use before and after.

/// Sixty people in six teams, some of them with findings, names that need quoting among them.
func map(seed: Int, engine: Engine) -> OrganisationMap {
  let people = (0..<60).map {
    Person(id: "p\($0)", name: "Person \"\($0)\" & <\(seed)>", team: "Team \($0 / 10)")
  }
  var interactions: [Interaction] = []
  for one in 0..<60 {
    for step in [1, 3, 7 + seed] {
      interactions.append(
        Interaction(
          day: Day(number: Int32(20_000 + one + step)), from: "p\(one)",
          to: "p\((one + step) % 60)"))
    }
  }
  let network = Network(InteractionLog(interactions, people: people))
  return OrganisationMap(
    network: network, graph: network.graph(above: 0),
    grouping: Grouping(teamsOf: network.people),
    findings: MapFindings(
      cutPeople: [PersonID(index: 3)], bridgeTies: [TieID(index: 5)],
      neglected: [TieID(index: 8): 40], away: [PersonID(index: 9)]),
    options: MapOptions(title: "Map \(seed)", engine: engine))
}

/// The memory in use, in megabytes; `nil` where the system does not tell.
func residentMegabytes() -> Double? {
  guard let data = try? Data(contentsOf: URL(filePath: "/proc/self/statm")) else { return nil }
  let pages = String(decoding: data, as: UTF8.self).split(separator: " ").dropFirst().first
  return pages.flatMap { Double($0) }.map { $0 * 4_096 / 1_048_576 }
}

/// The picture without the places of names where one of Graphviz's engines chose them: Graphviz 2.43
/// puts a name now above its person and now below, by what the memory held before.
func comparable(_ picture: [UInt8], engine: Engine) -> [UInt8] {
  guard engine != .groups else { return picture }
  let name = Array("<text ".utf8)
  return Array(
    picture.split(separator: UInt8(ascii: "\n")).filter { !$0.starts(with: name) }.joined())
}

func note(_ text: String) {
  print(text)
}

let renders = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000
let cases: [(engine: Engine, format: Format)] = [
  (.groups, .svg), (.groups, .png), (.groups, .pdf), (.sfdp, .svg), (.neato, .svg), (.dot, .svg),
]
let maps = cases.map { (map: map(seed: 1, engine: $0.engine), format: $0.format) }
let expected = try zip(maps, cases).map {
  comparable(try $0.map.render($0.format), engine: $1.engine)
}

// Two threads, each through all cases, the second from the other end.
let differences = Mutex<[String]>([])
await withTaskGroup(of: Void.self) { group in
  for turn in 0..<2 {
    group.addTask {
      for round in 0..<(2 * cases.count) {
        let place = turn == 0 ? round % cases.count : cases.count - 1 - round % cases.count
        let (engine, format) = cases[place]
        let picture = (try? map(seed: 1, engine: engine).render(format)) ?? []
        if comparable(picture, engine: engine) != expected[place] {
          differences.withLock { $0.append("\(engine) as \(format)") }
        }
      }
    }
  }
}
let differing = differences.withLock { $0 }
note("two threads at once: \(4 * cases.count) pictures, \(differing.count) differ")
for picture in differing { note("  \(picture) differs") }

var marks: [(renders: Int, megabytes: Double)] = []
for render in 1...max(renders, 1) {
  let (map, format) = maps[render % 4 == 0 ? 3 : render % 4 == 1 ? 1 : 0]
  _ = try map.render(format)
  if render == min(100, renders) || render == renders, let megabytes = residentMegabytes() {
    marks.append((render, megabytes))
    note("\(render) renders: \(Int((megabytes * 10).rounded())) tenths of a megabyte in use")
  }
}
if let first = marks.first, let last = marks.last, last.megabytes > first.megabytes + 4 {
  note("memory grows")
  exit(1)
}
exit(differing.isEmpty ? 0 : 1)
