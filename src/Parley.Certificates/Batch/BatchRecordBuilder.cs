using System.Text.Json;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Batch;

/// <summary>Gathers the members of a case as they come.</summary>
sealed partial class BatchRecordBuilder
{
    readonly List<ReadOnlyMemory<byte>> _anchors = [];
    readonly List<ReadOnlyMemory<byte>> _intermediates = [];
    readonly List<ReadOnlyMemory<byte>> _lists = [];
    readonly List<ReadOnlyMemory<byte>> _responses = [];
    readonly List<ReadOnlyMemory<byte>> _peer = [];
    readonly List<ReadOnlyMemory<byte>> _issuer = [];
    readonly List<BatchName> _names = [];
    readonly List<BatchSignature> _signatures = [];
    readonly List<KeyPurpose> _purposes = [];
    Members _seen;
    string? _profile;
    string? _kind;
    DateTimeOffset? _time;
    TimeSpan? _age;
    int? _depth;
    KeyUsage _usage;
    BatchPolicyInputs? _inputs;
    BatchTrustTerms? _terms;

    /// <summary>The case's name, <see langword="null"/> where it was not met.</summary>
    internal string? Id { get; private set; }

    /// <summary>Reads the object.</summary>
    internal bool TryRead(ref Utf8JsonReader reader, ref ParseError error)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return JsonValue.Fail(ref reader, "a JSON object", ref error);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var at = (int)reader.TokenStartIndex;
            var member = MemberOf(ref reader);
            if (member == Members.None)
            {
                reader.Skip();
                continue;
            }

            if ((_seen & member) != Members.None)
            {
                error = new(at, "each member once", "one a second time");
                return false;
            }

            _seen |= member;
            reader.Read();
            if (reader.TokenType != JsonTokenType.Null && !TryRead(member, ref reader, ref error))
                return false;
        }

        return true;
    }

    /// <summary>The case, <see langword="null"/> with an error where something is missing.</summary>
    internal BatchRecord? ToRecord(ref ParseError error)
    {
        if (_peer.Count == 0)
        {
            error = new(0, "the member peer_certificate", "none");
            return null;
        }

        // A case of one certificate and its issuer: with authorities above it the issuer is sent, else it is the anchor.
        var isIssuerSent = _issuer.Count > 0 && _anchors.Count > 0;
        return new()
        {
            Id = Id ?? "",
            Profile = _profile,
            Presented = [.. _peer, .. isIssuerSent ? _issuer : [], .. _intermediates],
            Anchors = [.. isIssuerSent ? [] : _issuer, .. _anchors],
            RevocationLists = [.. _lists],
            OcspResponses = [.. _responses],
            MaximumRevocationAge = _age,
            AsksStatusOnly = (_seen & Members.Certificate) != Members.None,
            Time = _time,
            Purpose = Purpose(),
            OtherPurposes = [.. _purposes.Skip(1).Select(purpose => purpose.Id).OfType<Oid>()],
            Names = [.. _names],
            MaximumDepth = _depth,
            KeyUsage = _usage,
            SignatureAlgorithms = [.. _signatures],
            PolicyInputs = _inputs,
            TrustTerms = _terms,
        };
    }

    /// <summary>What the list says, else what the kind of case means.</summary>
    KeyPurpose Purpose() => _purposes is [var purpose, ..] ? purpose : _kind switch
    {
        "SERVER" => KeyPurpose.ServerAuthentication,
        "CLIENT" => KeyPurpose.ClientAuthentication,
        _ => KeyPurpose.Any,
    };
}
