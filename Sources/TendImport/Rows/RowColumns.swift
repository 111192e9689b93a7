/// Where the cells of a row stand and how they are written, looked up once a file.
struct RowColumns: Sendable {
  let form: TableForm
  let cellCount: Int
  let time: Int?
  let clock: Int?
  let from: Int?
  let receivers: [Int]
  /// Whether rows are events without direction among everybody in them.
  let isMutual: Bool
  /// Whether rows have a direction; `nil` where each row's kind says so.
  let isDirected: Bool?
  let kind: Int?
  let id: Int?
  let count: Int?
  let amount: Int?

  init(_ form: TableForm, options: ImportOptions) {
    self.form = form
    let map = form.columns
    cellCount = map.headers.count
    time = map.timeColumn
    clock = map.clockColumn
    isMutual = map.isMutual
    from = map.fromColumn
    receivers = map.receiverColumns
    // Without times only the table as a whole has a direction.
    isDirected = map.isMutual ? false : map.timeColumn == nil ? options.isDirected : nil
    kind = map.kindColumn
    id = map.idColumn
    count = map.countColumn
    amount = options.weighsDuration ? map.durationColumn : map.amountColumn
    let (time, from, to, kind) = (time, from, receivers.first, kind)
    plainRoles = map.headers.indices.map { column in
      switch column {
      case time: .time
      case from: .from
      case to: .to
      case kind: .kind
      default: .unused
      }
    }
  }

  var delimiter: UInt8 { form.delimiter }

  /// Whether rows hold a time, one person, others in one cell, and at most a kind beside them.
  var isPlain: Bool {
    time != nil && clock == nil && !isMutual && from != nil && receivers.count == 1 && id == nil
      && !hasWeights
  }

  /// What each column means to a plain row.
  let plainRoles: [RowReader.PlainRole]

  /// Whether the columns are a time, who acts, towards whom, and perhaps the kind, in this order.
  var isUsual: Bool {
    plainRoles == [.time, .from, .to, .kind] || plainRoles == [.time, .from, .to]
  }

  /// Whether rows may stand for more or less than one interaction.
  var hasWeights: Bool { count != nil || amount != nil }
}
