#!/usr/bin/env python3
"""Makes the badges of this folder and of Frameworks-Data/portfolios. Needs cryptography, rfc8785 and base58 from PyPI.

All of them are illustrative. They are signed with private keys that standards publish as examples, so that anybody can
make them again and nobody can take them for real: Ed25519 of VC Data Integrity EdDSA Cryptosuites 1.0 and of RFC 8037
appendix A.1, P-256 of RFC 7515 appendix A.3, RSA of RFC 7515 appendix A.2.
"""
import base64, copy, gzip, hashlib, json, pathlib, struct, zlib

import base58, rfc8785
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa, utils

here = pathlib.Path(__file__).resolve().parent
data = here.parents[3] / "Frameworks-Data" / "portfolios"


def b64(raw): return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
def raw(text): return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
def number(text): return int.from_bytes(raw(text), "big")


ed = ed25519.Ed25519PrivateKey.from_private_bytes(base58.b58decode("3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq")[2:])
ed_multikey = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2"
ed2 = ed25519.Ed25519PrivateKey.from_private_bytes(raw("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"))
ed2_x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
p256_x, p256_y = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"
p256 = ec.EllipticCurvePrivateNumbers(
    number("jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"),
    ec.EllipticCurvePublicNumbers(number(p256_x), number(p256_y), ec.SECP256R1())).private_key()
rsa_n = "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ"
d = number("Eq5xpGnNCivDflJsRQBXHx1hdR1k6Ulwe2JZD50LpXyWPEAeP88vLNO97IjlA7_GQ5sLKMgvfTeXZx9SE-7YwVol2NXOoAJe46sui395IW_GO-pWJ1O0BkTGoVEn2bKVRUCgu-GjBVaYLU6f3l9kJfFNS3E0QbVdxzubSu3Mkqzjkn439X0M_V51gfpRLI9JYanrC4D4qAdGcopV_0ZHHzQlBjudU2QvXt4ehNYTCBr6XCLQUShb1juUO1ZdiYoFaFQT5Tw8bGUl_x_jTj3ccPDVZFD9pIuhLhBOneufuBiB4cS98l2SR_RQyGWSeWjnczT0QU91p1DhOVRuOopznQ")
n, e = number(rsa_n), 65537
p, q = rsa.rsa_recover_prime_factors(n, e, d)
rsa_key = rsa.RSAPrivateNumbers(
    p, q, d, rsa.rsa_crt_dmp1(d, p), rsa.rsa_crt_dmq1(d, q), rsa.rsa_crt_iqmp(p, q),
    rsa.RSAPublicNumbers(e, n)).private_key()
rsa_pem = rsa_key.public_key().public_bytes(
    serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo).decode()

rideau, pointe, school = "did:web:rideau-falls.example", "did:web:pointe-verte.example", "https://school.example/issuer"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def dump(path, value): write(path, json.dumps(value, indent=2, ensure_ascii=False) + "\n")


def jcs(document, method, created, key=ed):
    """A Data Integrity proof, eddsa-jcs-2022."""
    options = {"type": "DataIntegrityProof", "cryptosuite": "eddsa-jcs-2022", "created": created,
               "verificationMethod": method, "proofPurpose": "assertionMethod", "@context": document["@context"]}
    digest = hashlib.sha256(rfc8785.dumps(options)).digest() + hashlib.sha256(rfc8785.dumps(document)).digest()
    return {**document, "proof": {**options, "proofValue": "z" + base58.b58encode(key.sign(digest)).decode()}}


def token(header, payload):
    body = b64(json.dumps(header).encode()) + "." + b64(json.dumps(payload, ensure_ascii=False).encode())
    if header["alg"] == "ES256":
        r, s = utils.decode_dss_signature(p256.sign(body.encode(), ec.ECDSA(hashes.SHA256())))
        signature = r.to_bytes(32, "big") + s.to_bytes(32, "big")
    elif header["alg"] == "RS256":
        signature = rsa_key.sign(body.encode(), padding.PKCS1v15(), hashes.SHA256())
    else:
        signature = ed2.sign(body.encode())
    return body + "." + b64(signature)


def badge(id, issuer, name, title, code, day, **more):
    return {
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "id": id, "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": issuer, "type": ["Profile"], "name": name}, "validFrom": day + "T00:00:00Z", "name": title,
        "credentialSubject": {
            "id": "did:example:sarah", "type": ["AchievementSubject"],
            "achievement": {
                "id": id.rsplit("/", 1)[0] + "/achievement", "type": ["Achievement"], "name": title,
                "description": title + " (illustrative)", "criteria": {"narrative": "All parts were passed."},
                "otherIdentifier": [{"type": "IdentifierEntry", "identifier": code, "identifierType": "identifier"}]}},
        **more}


# Sarah's portfolio: a token, a signed document, and what she only says.
statistics = jcs(
    badge("https://rideau-falls.example/badges/3527", rideau, "Rideau Falls University (illustrative)",
          "Statistics for decisions", "on-rideau-falls-statistics-decisions", "2026-04-30"),
    rideau + "#key-1", "2026-04-30T12:00:00Z")
dump(data / "sarah" / "statistics-for-decisions.json", statistics)
python = badge(
    "https://pointe-verte.example/badges/118", pointe, "Collège Pointe-Verte (fictif)", "Python pour l'analyse de données",
    "qc-python-donnees", "2026-06-15",
    credentialStatus={"id": "https://pointe-verte.example/status/1#118", "type": "BitstringStatusListEntry",
                      "statusPurpose": "revocation", "statusListIndex": "118",
                      "statusListCredential": "https://pointe-verte.example/status/1"})
write(data / "sarah" / "python-pour-l-analyse.jwt",
      token({"alg": "ES256", "kid": pointe + "#key-1", "typ": "vc+jwt"},
            {**python, "iss": pointe, "jti": python["id"], "sub": "did:example:sarah", "nbf": 1781481600}) + "\n")
dump(data / "sarah" / "google-data-analytics.json",
     badge("https://sarah.example/credentials/google", "https://sarah.example/", "Google", "Google Data Analytics certificate",
           "google-data-analytics", "2026-02-10"))


# Beyond the catalogue: what it is worth is said by the competencies of a framework that it is aligned to.
national = "https://passerelle.example/framework/national/"


def aligned(document, *competencies):
    document["credentialSubject"]["achievement"]["alignment"] = [
        {"type": ["Alignment"], "targetName": name, "targetUrl": national + id, "targetType": "ext:Competency"}
        for id, name in competencies]
    return document


presenting = jcs(
    aligned(badge("https://rideau-falls.example/badges/4410", rideau, "Rideau Falls University (illustrative)",
                  "Presenting data", "RFU-DATA-210", "2026-09-12"),
            ("data-visualization", "Data visualization"), ("data-storytelling", "Data storytelling")),
    rideau + "#key-1", "2026-09-12T12:00:00Z")


def status_list(address, issuer, revoked, method, key, **more):
    bits = bytearray(16384)
    for index in revoked: bits[index // 8] |= 128 >> index % 8
    return jcs({
        "@context": ["https://www.w3.org/ns/credentials/v2"], "id": address,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"], "issuer": issuer,
        "validFrom": "2026-11-01T00:00:00Z",
        "credentialSubject": {"id": address + "#list", "type": "BitstringStatusList", "statusPurpose": "revocation",
                              "encodedList": "u" + b64(gzip.compress(bytes(bits), mtime=0))}, **more},
        method, "2026-11-01T00:00:00Z", key)


dump(data / "copies" / "pointe-verte-status.json",
     status_list("https://pointe-verte.example/status/1", pointe, [119], pointe + "#key-2", ed2))
dump(data / "trust.json", {"issuers": [
    {"id": rideau, "name": "Rideau Falls University (illustrative)",
     "verificationMethod": [{"id": rideau + "#key-1", "type": "Multikey", "controller": rideau,
                             "publicKeyMultibase": ed_multikey}]},
    {"id": pointe, "name": "Collège Pointe-Verte (fictif)",
     "verificationMethod": [
         {"id": pointe + "#key-1", "type": "JsonWebKey", "controller": pointe,
          "publicKeyJwk": {"kty": "EC", "crv": "P-256", "x": p256_x, "y": p256_y}},
         {"id": pointe + "#key-2", "type": "JsonWebKey", "controller": pointe,
          "publicKeyJwk": {"kty": "OKP", "crv": "Ed25519", "x": ed2_x}}]}]})

# What goes wrong.
tampered = copy.deepcopy(statistics); tampered["credentialSubject"]["achievement"]["name"] = "Statistics for all decisions"
dump(here / "tampered.json", tampered)
write(here / "twice.json", json.dumps(statistics, ensure_ascii=False).replace('"id":', '"name": "First", "id":', 1))
dump(here / "expired.json", jcs(
    {**{k: v for k, v in statistics.items() if k != "proof"}, "validUntil": "2026-10-31T00:00:00Z"},
    rideau + "#key-1", "2026-04-30T12:00:00Z"))
dump(here / "impostor.json", jcs(
    {k: v for k, v in statistics.items() if k != "proof"}, "did:key:z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw#z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw",
    "2026-04-30T12:00:00Z", ed2))
dump(here / "incomplete.json", jcs(
    {k: v for k, v in statistics.items() if k not in ("proof", "name", "validFrom")}, rideau + "#key-1", "2026-04-30T12:00:00Z"))
other = copy.deepcopy({k: v for k, v in statistics.items() if k != "proof"})
other["credentialSubject"]["achievement"]["otherIdentifier"][0]["identifier"] = "google-data-analytics"
dump(here / "other-issuer.json", jcs(other, rideau + "#key-1", "2026-04-30T12:00:00Z"))
revoked = copy.deepcopy(python); revoked["credentialStatus"]["statusListIndex"] = "119"
write(here / "revoked.jwt", token({"alg": "ES256", "kid": pointe + "#key-1"}, {**revoked, "iss": pointe}))
write(here / "eddsa.jwt", token({"alg": "EdDSA", "kid": pointe + "#key-2"}, {"iss": pointe, "exp": 1799999999, "nbf": 1781481600, "vc": {
    **{k: v for k, v in python.items() if k not in ("validFrom", "issuer", "credentialStatus")},
    "@context": ["https://www.w3.org/2018/credentials/v1", "https://purl.imsglobal.org/spec/ob/v3p0/context.json"],
    "issuer": {"id": pointe, "type": ["Profile"], "name": "Collège Pointe-Verte (fictif)"}}}))
write(here / "unsigned.jwt", b64(b'{"alg":"none"}') + "." + b64(json.dumps(python).encode()) + ".AA")

# Open Badges 2.0, signed.
assertion = {
    "@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "urn:uuid:a953081a-4bbc-4927-8653-7219bca00e3b",
    "recipient": {"type": "email", "hashed": True, "salt": "deadsea",
                  "identity": "sha256$" + hashlib.sha256(b"sarah@example.orgdeadsea").hexdigest()},
    "badge": {"type": "BadgeClass", "id": "https://school.example/badge", "name": "Data visualisation",
              "description": "Charts that do not mislead (illustrative)", "image": "https://school.example/badge.png",
              "criteria": {"narrative": "Five charts were accepted."}, "issuer": school},
    "verification": {"type": "signed", "creator": school + "/key"}, "issuedOn": "2026-05-01T00:00:00Z"}
signed = token({"alg": "RS256"}, assertion)
write(here / "assertion.jws", signed)
write(here / "assertion-revoked.jws", token({"alg": "RS256"}, {**assertion, "id": "urn:uuid:0f1c2a44-93f8-4f0f-9d4b-5f9e7f6f6a10"}))
profile = {"@context": "https://w3id.org/openbadges/v2", "type": "Issuer", "id": school, "name": "Example School (illustrative)",
           "url": "https://school.example", "email": "badges@school.example", "revocationList": school + "/revoked",
           "publicKey": {"type": "CryptographicKey", "id": school + "/key", "owner": school, "publicKeyPem": rsa_pem}}
dump(here / "copies" / "school.json", profile)
dump(here / "copies" / "revoked.json", {
    "@context": "https://w3id.org/openbadges/v2", "type": "RevocationList", "id": school + "/revoked",
    "revokedAssertions": [{"id": "urn:uuid:0f1c2a44-93f8-4f0f-9d4b-5f9e7f6f6a10", "revocationReason": "Awarded by mistake"}]})
dump(here / "school-trust.json", profile)


# Baked images: one pixel.
def chunk(kind, body): return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(*chunks):
    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + b"".join(chunks)
            + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b""))


def medal(*chunks):
    """A disc with a ring, 160 by 160, that can be looked at."""
    size, rows = 160, b""
    for y in range(size):
        rows += b"\0"
        for x in range(size):
            far = ((x - 79.5) ** 2 + (y - 79.5) ** 2) ** 0.5
            rows += bytes((18, 80, 123) if far < 50 else (255, 255, 255) if far < 56 else (63, 132, 181) if far < 76
                          else (255, 255, 255))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)) + b"".join(chunks)
            + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


write(data / "sarah" / "presenting-data.png", medal(
    chunk(b"iTXt", b"openbadgecredential\0\0\0\0\0" + json.dumps(presenting, ensure_ascii=False).encode())))
text = json.dumps(statistics, ensure_ascii=False).encode()
write(here / "baked.png", png(chunk(b"iTXt", b"openbadgecredential\0\0\0\0\0" + text)))
write(here / "baked-compressed.png", png(chunk(b"iTXt", b"openbadgecredential\0\1\0\0\0" + zlib.compress(text))))
write(here / "baked-2.png", png(chunk(b"tEXt", b"openbadges\0" + signed.encode())))
write(here / "bomb.png", png(chunk(b"iTXt", b"openbadges\0\1\0\0\0" + zlib.compress(b" " * (64 << 20), 9))))
write(here / "two.png", png(chunk(b"tEXt", b"openbadges\0{}"), chunk(b"tEXt", b"openbadges\0{}")))
write(here / "address.png", png(chunk(b"tEXt", b"openbadges\0https://school.example/assertion")))
write(here / "plain.png", png())
write(here / "cut.png", png(chunk(b"iTXt", b"openbadgecredential\0\0\0\0\0" + text))[:400])
write(here / "baked.svg", '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" '
      'xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" width="1" height="1">\n<openbadges:credential><![CDATA['
      + json.dumps(statistics, ensure_ascii=False) + "]]></openbadges:credential>\n<rect width=\"1\" height=\"1\"/></svg>\n")
write(here / "baked-2.svg", '<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="http://openbadges.org" width="1" height="1">\n'
      f'<openbadges:assertion verify="{signed}"/>\n</svg>\n')

# A learner record that holds one signed badge, one without a proof of its own, and one that was altered.
inner = {k: v for k, v in badge("https://rideau-falls.example/badges/3528", rideau, "Rideau Falls University (illustrative)",
                                "Statistics for decisions", "on-rideau-falls-statistics-decisions", "2026-04-30").items()}
dump(here / "record.json", jcs({
    "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
                 "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
    "id": "https://rideau-falls.example/records/1", "type": ["VerifiableCredential", "ClrCredential"],
    "issuer": {"id": rideau, "type": ["Profile"], "name": "Rideau Falls University (illustrative)"},
    "validFrom": "2026-05-01T00:00:00Z", "name": "Record of Sarah",
    "credentialSubject": {"id": "did:example:sarah", "type": ["ClrSubject"],
                          "verifiableCredential": [statistics, inner, tampered]}},
    rideau + "#key-1", "2026-05-01T00:00:00Z"))

# Beyond the catalogue, and in other containers; one names no competency that anybody knows.
personal = aligned(badge("https://pointe-verte.example/badges/240", pointe, "Collège Pointe-Verte (fictif)",
                         "Renseignements personnels", "PV-240", "2026-10-01"),
                   ("data-personal-information", "Traitement des renseignements personnels"))
write(here / "beyond.jwt", token({"alg": "ES256", "kid": pointe + "#key-1"}, {**personal, "iss": pointe}))
write(here / "beyond.svg", '<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" width="1" '
      'height="1">\n<openbadges:credential><![CDATA[' + json.dumps(presenting, ensure_ascii=False)
      + "]]></openbadges:credential>\n</svg>\n")

# A record that was altered: of what it holds only what is signed by itself still counts.
altered = json.loads((here / "record.json").read_text())
altered["name"] = "Record of somebody else"
altered["credentialSubject"]["verifiableCredential"] = [presenting, inner]
dump(here / "record-altered.json", altered)
