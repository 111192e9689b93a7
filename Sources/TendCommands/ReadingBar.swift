import Dispatch
import Synchronization
import SystemPackage
import TendImport
import TendReport

/// A line on standard error that shows how far a long reading has come; it goes with the reading.
final class ReadingBar: Sendable {
  /// What the reader counts in.
  let progress = ReadingProgress()
  private let files: String
  private let bytes: Int?
  private let width: Int
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  private struct State {
    var isOver = false
    var isShown = false
  }

  /// Readings that end sooner show nothing.
  private static let patience = Duration.milliseconds(500)

  /// Starts watching a reading; does nothing where nobody looks at standard error.
  ///
  /// - Parameters:
  ///   - files: What is read, in words.
  ///   - bytes: How long the files are; `nil` where that is not known.
  init?(of files: String, bytes: Int?) {
    guard Terminal.isWatched(.standardError) else { return nil }
    self.files = files
    self.bytes = bytes
    width = Terminal.width(of: .standardError)
    next(in: ReadingBar.patience)
  }

  /// Takes the line away, for good.
  func finish() {
    state.withLock { state in
      if state.isShown { Terminal.write("\r\u{1B}[K") }
      state.isOver = true
    }
  }

  private func next(in duration: Duration) {
    let (seconds, attoseconds) = duration.components
    let wait = DispatchTimeInterval.nanoseconds(
      Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000))
    DispatchQueue.global().asyncAfter(deadline: .now() + wait) { self.draw() }
  }

  private func draw() {
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let line = ReadingBar.line(
      files: files, read: progress.bytes, of: bytes, rows: progress.rows, seconds: seconds,
      width: width)
    let goesOn = state.withLock { state in
      guard !state.isOver else { return false }
      Terminal.write("\r" + line + "\u{1B}[K")
      state.isShown = true
      return true
    }
    if goesOn { next(in: .milliseconds(100)) }
  }

  /// The line at some moment, no wider than the window.
  ///
  /// - Parameters:
  ///   - files: What is read, in words.
  ///   - read: Bytes that are read.
  ///   - bytes: Bytes of all, where that is known.
  ///   - rows: Rows that are read.
  ///   - seconds: Since the start.
  ///   - width: Columns of the window.
  /// - Returns: The line, without a line end.
  static func line(
    files: String, read: Int, of bytes: Int?, rows: Int, seconds: Double, width: Int
  ) -> String {
    let rate = seconds > 0 ? Int(Double(rows) / seconds) : 0
    var line = "\(grouped(rows)) rows, \(grouped(rate)) a second"
    var share: Double?
    if let bytes, bytes > 0 {
      let part = min(1, Double(read) / Double(bytes))
      let percent = "\(Int(part * 100)) %"
      line = String(repeating: " ", count: max(0, 5 - percent.count)) + percent + "  " + line
      share = part
    }
    // The name first, then the bar, where there is room for them.
    var named = "Reading \(files)  "
    if named.count + line.count >= width { named = "" }
    let room = min(24, width - named.count - line.count - 4)
    if let share, room >= 5 {
      let full = Int(share * Double(room))
      line =
        "[" + String(repeating: "#", count: full) + String(repeating: ".", count: room - full)
        + "] "
        + line
    }
    return String((named + line).prefix(max(0, width - 1)))
  }
}
