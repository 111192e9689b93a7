import TendAnalysis
import TendGraph

extension BridgeWords {
  /// Single threads as a table with a line above it; empty where none is of the focus.
  func threadsText(_ all: [GroupThread], focus: Focus, top: Int) -> AnswerText {
    let threads = all.filter { thread in
      thread.ties.contains { focus.includes($0, in: network) }
    }
    guard !threads.isEmpty else { return AnswerText() }
    let noun = Summary.groupNoun(grouping.source, plural: true)
    var table = TextTable([(noun, .left), ("carried by", .left)])
    for thread in threads.prefix(top) {
      table.append([groups(of: thread), carrier(of: thread)])
    }
    return "\nSingle threads between \(noun): \(grouped(threads.count))\n\n" + AnswerText(table)
      + moreRows(of: threads.count, after: top)
  }
}
