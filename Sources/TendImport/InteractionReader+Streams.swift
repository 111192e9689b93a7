import Dispatch
import TendGraph

/// Bytes that come one piece after another: a pipe, a compressed file.
public protocol ByteSource: Sendable {
  /// Adds the next bytes to others.
  ///
  /// - Returns: Whether there were any; `false` at the end.
  mutating func read(into bytes: inout [UInt8]) throws -> Bool
}

extension InteractionReader {
  /// Reads a log as it comes, also a compressed one, without holding all of its text.
  ///
  /// While one block is read into rows, the next is fetched and unpacked. What a table's rows do not
  /// settle one after the other - mailboxes, calendars, histories, channels, dates whose order is to
  /// be proven, decimal commas - is held whole before it is read.
  ///
  /// - Parameters:
  ///   - source: Where the bytes come from.
  ///   - name: The source as the user named it, for every message about it.
  /// - Throws: ``ImportError`` as for a file, and whatever the source throws.
  /// - Complexity: O(bytes) time, and blocks of a few dozen megabytes beside the rows.
  public mutating func read(_ source: some ByteSource, from name: String) throws {
    var blocks = TextBlocks(source, name: name, told: options.encoding)
    let warnings = account.warnings.count
    var text: [UInt8] = []
    let size = options.stretchSize.map { $0 * 4 } ?? 1 << 25
    try blocks.fill(&text, to: size)
    if !blocks.isAtEnd, let form = streamedForm(of: text, from: name) {
      try read(text, then: &blocks, size: size, form, from: name)
    } else {
      try blocks.fill(&text, to: .max)
      guard !text.isEmpty else { throw ImportError(source: name, reason: .empty) }
      try readText(text.span, from: name)
    }
    // What is said of the whole text stands before what is said of its rows, as for a file.
    if let warning = blocks.warning { warn("\(name): \(warning)", after: warnings) }
  }

  /// How a table is written whose first part settles it; `nil` for everything else.
  private func streamedForm(of start: [UInt8], from name: String) -> TableForm? {
    let text = start.span
    guard !MailboxReader.recognises(text), !CalendarReader.recognises(text),
      !GitLogReader.recognises(text),
      let form = try? TableForm(of: text, source: name, options: options),
      form.isSettledByStart(options: options)
    else { return nil }
    return form
  }

  /// Reads a table block by block.
  private mutating func read(
    _ start: [UInt8], then blocks: inout TextBlocks, size: Int, _ form: TableForm,
    from name: String
  ) throws {
    try note(form, from: name)
    let columns = RowColumns(form, options: options)
    var text = start
    var place = form.rowsOffset
    var line = form.rowsLine
    while true {
      let isLast = blocks.isAtEnd
      // As much again as is held, so that a record of any length is gone through a few times only.
      let ahead = isLast ? nil : BlockAhead(blocks, size: max(size, text.count), options.threads)
      let stretches = readStretches(of: text.span, from: place, columns, isCut: !isLast)
      try append(stretches, firstLine: &line, from: name)
      guard let ahead else { break }
      var next = Array(text[(stretches.last?.end ?? place)...])
      blocks = try ahead.take(into: &next)
      text = next
      place = 0
    }
    try refuseManyKinds(form, columns)
    if account.rowsRead == 0 { throw ImportError(source: name, reason: .headerAlone) }
  }
}

/// The next block of a text, fetched while the one before is read.
private struct BlockAhead {
  private typealias Fetched = Result<(blocks: TextBlocks, text: [UInt8]), any Error>

  private let result = PieceResults<Fetched>(count: 1)
  private let isDone = DispatchSemaphore(value: 0)

  /// Starts to fetch; on the same thread where there is but one to work on.
  init(_ blocks: TextBlocks, size: Int, _ threads: Int) {
    let (result, isDone) = (result, isDone)
    let work: @Sendable () -> Void = {
      result.set(
        Fetched {
          var (blocks, text) = (blocks, [UInt8]())
          try blocks.fill(&text, to: size)
          return (blocks, text)
        }, at: 0)
      isDone.signal()
    }
    if threads > 1 { DispatchQueue.global().async(execute: work) } else { work() }
  }

  /// Waits for the block and adds it to what is left of the one before.
  func take(into text: inout [UInt8]) throws -> TextBlocks {
    isDone.wait()
    guard let fetched = try result.take(at: 0)?.get() else { return TextBlocks.none }
    text += fetched.text
    return fetched.blocks
  }
}
