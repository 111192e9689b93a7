package import TendGraph

extension InteractionLog {
  /// Each row as a line of text, in the order of the log.
  ///
  /// `2026-01-05 ana > ben` is the plainest; `-` parts the people of a kind without direction, who
  /// stand in alphabetical order. A kind that has a name, an audience above 1 (`/3`), a count
  /// (`x2`) and an amount other than the count (`=0.5`) follow.
  package var rowTexts: [String] {
    (0..<rowCount).map { row in
      let kind = kinds[Int(kindIndices[row])]
      let ends = [people[Int(froms[row])].id, people[Int(tos[row])].id]
      let count = counts.isEmpty ? 1 : counts[row]
      var words: [String] = isDated ? ["\(Day(number: days[row]))"] : []
      words.append(
        kind.isDirected
          ? ends.joined(separator: " > ") : ends.sorted().joined(separator: " - "))
      if kind.name != InteractionKind.unnamed.name { words.append(kind.name) }
      if audiences[row] != 1 { words.append("/\(audiences[row])") }
      if count != 1 { words.append("x\(count)") }
      if !amounts.isEmpty, amounts[row] != Double(count) { words.append("=\(amounts[row])") }
      return words.joined(separator: " ")
    }
  }
}
