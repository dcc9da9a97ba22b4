using Parley.Certificates.Model;

namespace Parley.Issuance.Roles;

/// <summary>Purposes of keys as words: <c>serverAuth</c>.</summary>
static class PurposeWord
{
    /// <summary>The purposes of RFC 5280, 4.2.1.12, and of RFC 6960 stand below this identifier, numbered to nine.</summary>
    const string Branch = "1.3.6.1.5.5.7.3.";

    /// <summary>The identifier that a word, or a dotted form, names.</summary>
    /// <exception cref="FormatException">It names none.</exception>
    internal static Oid Identifier(string word)
    {
        for (var number = '1'; number <= '9'; number++)
        {
            var id = Oid.Parse(Branch + number);
            if (ObjectIdentifiers.PurposeName(id) == word)
                return id;
        }

        return Oid.Parse(word);
    }
}
