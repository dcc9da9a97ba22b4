using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Contacts.Findings;

/// <summary>What can be wrong with the data of contacts.</summary>
public static partial class ContactsFindings
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Finding> All => FindingCatalogue.DeclaredIn(typeof(ContactsFindings));
}
