using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Lab.Blueprints;
using Parley.Lab.People;

namespace Parley.Lab.Ldap;

/// <summary>The entries of the lab's directory: the domain, a folder, the people.</summary>
static class LdapDirectory
{
    /// <summary>The suffix.</summary>
    internal const string Suffix = "dc=example,dc=test";

    /// <summary>Below it are the people.</summary>
    internal const string People = "ou=people," + Suffix;

    /// <summary>All entries, each after the one that it lies below.</summary>
    internal static readonly ImmutableArray<LdapEntry> Entries =
    [
        new(Suffix, ("objectClass", ["top", "domain"]), ("dc", ["example"])),
        new(People, ("objectClass", ["top", "organizationalUnit"]), ("ou", ["people"])),
        .. LabPeople.All.Select(Person),
    ];

    /// <summary>What the server says about itself to everybody (RFC 4512, 5.1).</summary>
    internal static LdapEntry Root(bool offersStartTls) => new("",
        ("objectClass", ["top"]),
        ("namingContexts", [Suffix]),
        ("defaultNamingContext", [Suffix]),
        ("supportedLDAPVersion", ["3"]),
        ("supportedExtension", offersStartTls
            ? [LdapService.StartTlsOid, LdapService.WhoAmIOid]
            : [LdapService.WhoAmIOid]),
        ("vendorName", ["Parley Lab"]));

    /// <summary>Finds the person that signs in with a distinguished name or an address, as both kinds of directory allow.</summary>
    internal static bool TryFindPerson(string name, [NotNullWhen(true)] out LabPerson? person)
    {
        person = LabPeople.All.FirstOrDefault(one =>
            one.Address.Equals(name, StringComparison.OrdinalIgnoreCase) || Normalized(NameOf(one)) == Normalized(name));
        return person is not null;
    }

    /// <summary>The person's distinguished name.</summary>
    internal static string NameOf(LabPerson person) => $"uid={person.UserName},{People}";

    /// <summary>The entries in a scope: 0 the base itself, 1 one level below it, else all from it down.</summary>
    internal static IEnumerable<LdapEntry> InScope(string baseName, int scope)
    {
        var start = Normalized(baseName);
        return Entries.Where(entry =>
        {
            var name = Normalized(entry.Name);
            var parent = name[(name.IndexOf(',', StringComparison.Ordinal) + 1)..];
            return scope switch
            {
                0 => name == start,
                1 => name != start && parent == start,
                _ => name == start || name.EndsWith("," + start, StringComparison.Ordinal),
            };
        });
    }

    static LdapEntry Person(LabPerson person) => new(NameOf(person),
        ("objectClass", ["top", "person", "organizationalPerson", "inetOrgPerson"]),
        ("uid", [person.UserName]),
        ("cn", [person.DisplayName]),
        ("sn", [person.LastName]),
        ("givenName", [person.FirstName]),
        ("displayName", [person.DisplayName]),
        ("mail", [person.Address]),
        ("telephoneNumber", [person.Telephone]),
        ("department", [person.Department]),
        ("sAMAccountName", [person.UserName]),
        ("userPrincipalName", [person.Address]),
        ("msRTCSIP-PrimaryUserAddress", [$"sip:{person.Address}"]),
        ("company", [LabBlueprint.Domain]));

    // The lab's names hold no escapes, no values with several parts: case and white space are all that varies.
    static string Normalized(string name) => string.Join(',', name.Split(',').Select(part =>
        string.Join('=', part.Split('=').Select(word => word.Trim())))).ToUpperInvariant();
}
