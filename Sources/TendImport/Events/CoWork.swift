/// Finds who worked on the same files within a window of time.
package enum CoWork {
  /// How many others a change of a file is work with, those who changed it last.
  ///
  /// Files that everybody changes, such as a list of changes, say little about any two people.
  package static let othersKept = 20

  /// One event for each commit and each other author whose last change of one of its files lies at
  /// most a window of seconds before.
  static func events(of history: GitHistory, windowSeconds: Int64) -> [EventRecord] {
    var events: [EventRecord] = []
    let authors = (0..<history.authorCount).map(history.author)
    /// By path, who changed the file and when, the latest last.
    var changesOfPath = [[LastChange]](repeating: [], count: history.pathCount)
    /// By author, the commit for which a meeting with them is in ``events``.
    var commitOfAuthor = [Int](repeating: -1, count: history.authorCount)
    for place in order(of: history.commits) {
      let commit = history.commits[place]
      guard let date = commit.date else { continue }
      for change in history.changes(ofCommitAt: place) {
        let path = Int(change.path)
        if change.oldPath != change.path {
          changesOfPath[path] = changesOfPath[Int(change.oldPath)]
          changesOfPath[Int(change.oldPath)] = []
        }
        changesOfPath[path].removeAll {
          $0.author == commit.author || date.seconds - $0.seconds > windowSeconds
        }
        for other in changesOfPath[path] where commitOfAuthor[Int(other.author)] != place {
          commitOfAuthor[Int(other.author)] = place
          var event = EventRecord(line: commit.line, moment: date, kind: "co-work")
          event.others = [authors[Int(commit.author)], authors[Int(other.author)]]
          event.isMutual = true
          events.append(event)
        }
        changesOfPath[path].append(LastChange(author: commit.author, seconds: date.seconds))
        if changesOfPath[path].count > othersKept { changesOfPath[path].removeFirst() }
      }
    }
    return events.sorted { $0.line < $1.line }
  }

  /// The places of commits in the order of time; git prints the newest first unless told otherwise.
  private static func order(of commits: [GitCommit]) -> [Int] {
    let times = commits.map { $0.date?.seconds ?? 0 }
    let isNewestFirst = (times.first ?? 0) >= (times.last ?? 0)
    let places = isNewestFirst ? Array(commits.indices.reversed()) : Array(commits.indices)
    // The sort keeps the order of commits of one second.
    return places.sorted { times[$0] < times[$1] }
  }
}

/// When an author last changed a file.
private struct LastChange {
  let author: Int32
  let seconds: Int64
}
