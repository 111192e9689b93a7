import SystemPackage
import TendImport

/// A file that is read from its start to its end, once.
struct FileStream: ByteSource {
  private final class Handle: Sendable {
    let file: FileDescriptor
    private let closes: Bool

    init(_ file: FileDescriptor, closes: Bool) {
      self.file = file
      self.closes = closes
    }

    deinit {
      if closes { try? file.close() }
    }
  }

  private let handle: Handle
  private let path: String
  /// Bytes asked for at a time.
  private static let piece = 1 << 20

  init(_ file: FileDescriptor, path: String, closes: Bool) {
    handle = Handle(file, closes: closes)
    self.path = path
  }

  func read(into bytes: inout [UInt8]) throws -> Bool {
    do {
      let piece = try [UInt8](unsafeUninitializedCapacity: FileStream.piece) { buffer, count in
        count = try handle.file.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      return !piece.isEmpty
    } catch {
      throw FileBytes.failure(error, at: path)
    }
  }
}
