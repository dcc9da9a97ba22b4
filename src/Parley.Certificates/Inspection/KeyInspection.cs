using System.Collections.Immutable;
using System.Globalization;
using Parley.Certificates.Material;
using Parley.Certificates.Model;

namespace Parley.Certificates.Inspection;

/// <summary>Puts keys into words: the kind, and what they belong to.</summary>
static class KeyInspection
{
    internal static FieldList Fields(PrivateKeyMaterial key, ImmutableArray<MaterialItem> all, string? password)
    {
        var fields = new FieldList();
        fields.Text("algorithm", key.AlgorithmName ?? "not known without the password");
        fields.Text("form", key.FormName);
        fields.Flag("encrypted", key.IsEncrypted);
        fields.Text("encryption", key.Encryption);
        if (!all.Any(item => item.PublicKey is not null))
            return fields;
        if (!key.TryGetPublicKey(password, out var made, out var error))
            fields.Text("belongsTo", $"not known: expected {error.Expected}, found {error.Found}");
        else
            fields.Text("belongsTo", Owners(made, all));
        return fields;
    }

    static string Owners(SubjectPublicKey key, ImmutableArray<MaterialItem> all)
    {
        var owners = all.Index()
            .Where(entry => entry.Item.PublicKey is { } other && KeyPair.IsSame(key, other))
            .Select(entry => string.Create(CultureInfo.InvariantCulture, $"number {entry.Index + 1}"))
            .ToList();
        return owners.Count == 0 ? "nothing in this file" : string.Join(", ", owners);
    }
}
