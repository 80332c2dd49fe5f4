import IndexFile
import Loading
import Model
import Passerelle

extension SharedOptions {
  /// The index that `--index` names; nil without it.
  func openedIndex() throws(Failure) -> WorkspaceIndex? {
    guard let index else { return nil }
    guard framework.isEmpty, catalogue.isEmpty, policy == nil, mappings.isEmpty else {
      throw Failure(
        .usage,
        Text(
          "`--index` holds its own framework, catalogue and policy; leave out `--framework`, `--catalogue`, `--policy` and `--mappings`, or build another index",
          "`--index` contient son référentiel, son catalogue et sa politique; retirez `--framework`, `--catalogue`, `--policy` et `--mappings`, ou construisez un autre index"
        ))
    }
    return try opened(index)
  }

  func opened(_ path: String) throws(Failure) -> WorkspaceIndex {
    do {
      return try WorkspaceIndex(path: path)
    } catch {
      throw Failure(error)
    }
  }

  /// What a workspace is read from: the options' files, else the shipped ones.
  func inputPaths() throws(Failure) -> [String] {
    var paths = framework + catalogue + roles + mappings
    if framework.isEmpty { paths.append(try dataFolder().frameworks) }
    if catalogue.isEmpty { paths.append(try dataFolder().catalogues) }
    if roles.isEmpty, let folder = dataFolderIfAny { paths.append(folder.roles) }
    return paths
  }
}

extension Failure {
  /// One line about an index that cannot be used or written.
  init(_ fault: IndexFileFault) {
    switch fault {
    case .noSuchFile(let path):
      self.init(
        .noInput,
        Text("there is no file `\(path)`; check the path", "il n'y a aucun fichier `\(path)`; vérifiez le chemin"))
    case .unreadable(let path, _):
      self.init(
        .io,
        Text("`\(path)` cannot be read; check its permissions", "`\(path)` ne peut pas être lu; vérifiez ses droits"))
    case .unwritable(let path, _):
      self.init(
        .io,
        Text(
          "`\(path)` cannot be written; check the folder, its permissions and its space",
          "`\(path)` ne peut pas être écrit; vérifiez le dossier, ses droits et l'espace libre"))
    case .notAnIndex(let path):
      self.init(
        .data,
        Text(
          "`\(path)` is no index; make one with `passerelle index build -o FILE`",
          "`\(path)` n'est pas un index; faites-en un avec `passerelle index build -o FICHIER`"))
    case .newer(let path, let version):
      self.init(
        .data,
        Text(
          "`\(path)` is an index of version \(version), which this passerelle does not know; build it again, or use a newer passerelle",
          "`\(path)` est un index de version \(version), que cette version de passerelle ne connaît pas; reconstruisez-le ou mettez passerelle à jour"
        ))
    case .older(let path, let version):
      self.init(
        .data,
        Text(
          "`\(path)` is an index of version \(version), made by an older passerelle; build it again",
          "`\(path)` est un index de version \(version), fait par une version plus ancienne de passerelle; reconstruisez-le"
        ))
    case .truncated(let path, let expected, let actual):
      self.init(
        .data,
        Text(
          "`\(path)` has \(actual) bytes where its heading says \(expected); copy it again, or build it again",
          "`\(path)` a \(actual) octets, alors que son en-tête en annonce \(expected); copiez-le ou reconstruisez-le"))
    case .damaged(let path, let part):
      self.init(
        .data,
        Text(
          "`\(path)` is damaged (\(part)); copy it again, or build it again",
          "`\(path)` est endommagé (\(part)); copiez-le ou reconstruisez-le"))
    case .missing(let path, let section):
      self.init(
        .data,
        Text(
          "`\(path)` lacks the section `\(section)`; build it again with this passerelle",
          "`\(path)` n'a pas la section `\(section)`; reconstruisez-le avec cette version de passerelle"))
    }
  }
}
