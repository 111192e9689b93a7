/// The lists of an answer as one table.
///
/// Each list of objects gives its rows under its path, `relations.people`; what stands in the answer
/// itself is one last row, `summary`. Columns are those that a document of the type can have.
struct AnswerTables {
  /// One list's rows.
  private struct List {
    let name: String
    let columns: [String]
    var rows: [(outer: Int?, cells: [String])] = []
  }

  private var lists: [List] = []
  private var placeOfList: [String: Int] = [:]

  /// Lays out a document.
  ///
  /// - Throws: What the document throws as it is encoded.
  init<Document: Codable>(of document: Document) throws {
    let shape = try AnswerValueEncoder.value(of: BlankDecoder.blank(Document.self))
    addLists(in: shape, at: "")
    lists.append(List(name: "summary", columns: AnswerTables.columns(of: shape, at: "")))
    let value = try AnswerValueEncoder.value(of: document)
    addRows(of: value, shaped: shape, at: "", outer: nil)
    lists[lists.count - 1].rows.append((nil, AnswerTables.cells(of: value, shaped: shape)))
  }

  /// The table as text.
  var csv: String {
    var columns: [String] = []
    var place: [String: Int] = [:]
    for column in lists.flatMap(\.columns) where place[column] == nil {
      place[column] = columns.count
      columns.append(column)
    }
    var text = CSVText()
    text.append(["list", "of"] + columns)
    for list in lists {
      let places = list.columns.map { place[$0] ?? 0 }
      for row in list.rows {
        var cells = [String](repeating: "", count: columns.count)
        for (place, cell) in zip(places, row.cells) { cells[place] = cell }
        text.append([list.name, row.outer.map { "\($0)" } ?? ""] + cells)
      }
    }
    return text.text
  }
}

extension AnswerTables {
  /// The columns that an object's own values take, those of objects in it by their path.
  private static func columns(of shape: AnswerValue, at path: String) -> [String] {
    guard case .object(let members) = shape else { return [] }
    return members.flatMap { member in
      let path = path + member.key
      switch member.value {
      case .object(let inner) where !inner.isEmpty:
        return columns(of: member.value, at: path + ".")
      case .list(let elements) where elements.contains(where: \.isObject): return []
      default: return [path]
      }
    }
  }

  /// The cells under those columns; empty ones where there is no object.
  private static func cells(of value: AnswerValue, shaped shape: AnswerValue) -> [String] {
    guard case .object(let shapes) = shape else { return [] }
    guard case .object(let members) = value else {
      return [String](repeating: "", count: columns(of: shape, at: "").count)
    }
    return zip(members, shapes).flatMap { member, shape in
      switch shape.value {
      case .object(let inner) where !inner.isEmpty:
        return cells(of: member.value, shaped: shape.value)
      case .list(let elements) where elements.contains(where: \.isObject): return []
      default: return [cell(of: member.value, within: "; ")]
      }
    }
  }

  /// A value in one cell: a list with its elements parted, a dictionary as `key=value`.
  private static func cell(of value: AnswerValue, within separator: String) -> String {
    switch value {
    case .null: ""
    case .plain(let text): text
    case .text(let text): CSVText.harmless(text)
    case .list(let elements):
      elements.map { cell(of: $0, within: ", ") }.joined(separator: separator)
    case .object(let members):
      members.map { "\(CSVText.harmless($0.key))=\(cell(of: $0.value, within: ", "))" }
        .joined(separator: separator)
    }
  }

  /// Every list of objects, outer ones before those in their rows.
  private mutating func addLists(in shape: AnswerValue, at path: String) {
    guard case .object(let members) = shape else { return }
    for member in members {
      let path = path + member.key
      switch member.value {
      case .object: addLists(in: member.value, at: path + ".")
      case .list(let elements):
        guard let row = elements.first, row.isObject else { continue }
        placeOfList[path] = lists.count
        lists.append(List(name: path, columns: AnswerTables.columns(of: row, at: "")))
        addLists(in: row, at: path + ".")
      default: continue
      }
    }
  }

  private mutating func addRows(
    of value: AnswerValue, shaped shape: AnswerValue, at path: String, outer: Int?
  ) {
    guard case .object(let members) = value, case .object(let shapes) = shape else { return }
    for (member, shape) in zip(members, shapes) {
      let path = path + member.key
      guard case .list(let rows) = member.value else {
        addRows(of: member.value, shaped: shape.value, at: path + ".", outer: outer)
        continue
      }
      guard let place = placeOfList[path], case .list(let shapes) = shape.value,
        let shape = shapes.first
      else { continue }
      for row in rows {
        lists[place].rows.append((outer, AnswerTables.cells(of: row, shaped: shape)))
        addRows(of: row, shaped: shape, at: path + ".", outer: lists[place].rows.count)
      }
    }
  }
}
