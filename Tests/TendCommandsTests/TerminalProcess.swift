import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One run of the built program in a window, as somebody sees it who types it there.
struct TerminalProcess {
  /// All that came to the window.
  let screen: String

  /// Runs `tend` in a window of so many columns and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: What stands after the program's name.
  ///   - columns: How wide the window is.
  ///   - variables: Variables of the environment beside the usual ones.
  ///   - input: What comes through a pipe; the second part a while after the first.
  /// - Throws: When there is no such window, or the program can't be run.
  init(
    _ arguments: [String], columns: UInt16 = 80, variables: [String: String] = [:],
    input: (first: String, later: String)? = nil
  ) throws {
    var (ours, theirs): (Int32, Int32) = (0, 0)
    var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&ours, &theirs, nil, nil, &size) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    let window = FileHandle(fileDescriptor: ours, closeOnDealloc: true)
    let stream = FileHandle(fileDescriptor: theirs, closeOnDealloc: false)
    let process = Process()
    process.executableURL = TendProcess.program
    process.arguments = arguments
    process.currentDirectoryURL = TendProcess.checkout
    var environment = ProcessInfo.processInfo.environment
    environment["NO_COLOR"] = nil
    environment["TERM"] = "xterm-256color"
    process.environment = environment.merging(variables) { $1 }
    process.standardOutput = stream
    process.standardError = stream
    let pipe = Pipe()
    process.standardInput = pipe
    try process.run()
    close(theirs)
    if let input {
      pipe.fileHandleForWriting.write(Data(input.first.utf8))
      Thread.sleep(forTimeInterval: 1.2)
      pipe.fileHandleForWriting.write(Data(input.later.utf8))
    }
    try pipe.fileHandleForWriting.close()
    var bytes = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    // A window whose program is gone gives an error, not an end.
    while case let count = read(window.fileDescriptor, &buffer, buffer.count), count > 0 {
      bytes.append(contentsOf: buffer[..<count])
    }
    process.waitUntilExit()
    screen = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
  }

  /// The screen without colours.
  var plain: String { screen.replacing(/\u{1B}\[[0-9]+m/, with: "") }

  /// The lines that are left on the screen in the end, without colours.
  var lines: [String] {
    plain.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      // What comes before a line is taken away is written over.
      line.ranges(of: "\u{1B}[K").last.map { String(line[$0.upperBound...]) } ?? String(line)
    }
  }
}
