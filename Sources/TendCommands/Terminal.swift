import SystemPackage
import TendReport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The two streams of a command: results, and everything else.
enum Terminal {
  /// Writes a result to standard output; a reader that closes it early is no error.
  static func show(_ text: String) throws(CommandError) {
    do {
      _ = try FileDescriptor.standardOutput.writeAll(text.utf8)
    } catch let errno as Errno where errno == .brokenPipe {
      return
    } catch {
      throw .cannotWrite("standard output", error as? Errno ?? .ioError)
    }
  }

  /// Writes a line to standard error.
  static func note(_ line: String) {
    write(line + "\n")
  }

  /// Writes to standard error.
  static func write(_ text: String) {
    _ = try? FileDescriptor.standardError.writeAll(text.utf8)
  }

  /// Whether somebody watches a stream.
  static func isWatched(_ stream: FileDescriptor) -> Bool {
    isatty(stream.rawValue) == 1
  }

  /// How to write to standard output: as wide as the window, and in colour unless `NO_COLOR` is set
  /// or the terminal has none; plain for a file or a pipe.
  static var style: TextStyle {
    guard isWatched(.standardOutput) else { return TextStyle() }
    return TextStyle(width: width(of: .standardOutput), hasColor: hasColor)
  }

  private static var hasColor: Bool {
    // By no-color.org: set to anything but nothing.
    guard variable("NO_COLOR").isEmpty else { return false }
    return variable("TERM") != "dumb"
  }

  /// The columns of the window behind a stream.
  static func width(of stream: FileDescriptor) -> Int {
    var size = winsize()
    if ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return Int(variable("COLUMNS")).flatMap { $0 > 0 ? $0 : nil } ?? 80
  }

  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}
