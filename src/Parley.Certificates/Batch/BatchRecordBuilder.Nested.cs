using System.Text.Json;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Batch;

sealed partial class BatchRecordBuilder
{
    /// <summary>Looks for the settings inside of what belongs to one set of cases.</summary>
    bool TryReadNested(ref Utf8JsonReader reader, ref ParseError error)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return JsonValue.Fail(ref reader, "an object", ref error);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!reader.ValueTextEquals("settings"u8))
            {
                reader.Skip();
                continue;
            }

            reader.Read();
            if (reader.TokenType != JsonTokenType.Null && !TryReadSettings(ref reader, ref error))
                return false;
        }

        return true;
    }

    bool TryReadSettings(ref Utf8JsonReader reader, ref ParseError error)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return JsonValue.Fail(ref reader, "an object", ref error);
        var policies = new List<Oid>();
        var inputs = new BatchPolicyInputs();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("initial_policy_set"u8))
            {
                reader.Read();
                if (!JsonValue.TryReadTexts(ref reader, text => TryAddPolicy(text, policies), "a policy, such as 2.5.29.32.0", ref error))
                    return false;
                continue;
            }

            var isExplicit = reader.ValueTextEquals("initial_explicit_policy"u8);
            var isMapping = reader.ValueTextEquals("initial_policy_mapping_inhibit"u8);
            if (!isExplicit && !isMapping && !reader.ValueTextEquals("initial_inhibit_any_policy"u8))
            {
                reader.Skip();
                continue;
            }

            reader.Read();
            if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
                return JsonValue.Fail(ref reader, "true or false", ref error);
            var value = reader.GetBoolean();
            inputs = isExplicit ? inputs with { RequireExplicitPolicy = value }
                : isMapping ? inputs with { InhibitPolicyMapping = value }
                : inputs with { InhibitAnyPolicy = value };
        }

        _inputs = policies.Count == 0 ? inputs : inputs with { AcceptablePolicies = [.. policies] };
        return true;
    }

    bool TryReadTerms(ref Utf8JsonReader reader, ref ParseError error)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return JsonValue.Fail(ref reader, "an object", ref error);
        var terms = new BatchTrustTerms();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isPurpose = reader.ValueTextEquals("key_purpose"u8);
            var isTrust = reader.ValueTextEquals("last_cert_trust"u8);
            if (!isPurpose && !isTrust && !reader.ValueTextEquals("digest_policy"u8))
            {
                reader.Skip();
                continue;
            }

            reader.Read();
            if (reader.TokenType == JsonTokenType.Null)
                continue;
            if (JsonValue.ReadText(ref reader, ref error) is not { } text)
                return false;
            terms = isPurpose ? terms with { KeyPurpose = text }
                : isTrust ? terms with { AnchorTrust = text }
                : terms with { RefusesWeakHashes = text == "STRONG" };
        }

        _terms = terms;
        return true;
    }
}
