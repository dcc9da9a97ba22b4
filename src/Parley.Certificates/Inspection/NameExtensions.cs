using System.Collections.Immutable;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Inspection;

/// <summary>Extensions that are lists of names.</summary>
static class NameExtensions
{
    internal static bool AlternativeNames(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "names", out var list, ref error)
            || !TryReadNames(ref list, value, isConstraint: false, out var names, ref error))
            return false;
        AddByForm(into, names);
        return true;
    }

    internal static bool Constraints(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "nameConstraints", out var inside, ref error))
            return false;
        for (var number = 0; number <= 1; number++)
        {
            if (!inside.NextIs(DerTag.ContextConstructed(number)))
                continue;
            if (!inside.TryEnter(DerTag.ContextConstructed(number), "subtrees", out var list, ref error))
                return false;
            var names = ImmutableArray.CreateBuilder<GeneralName>();
            while (!list.IsAtEnd && names.Count <= Certificate.MaximumListLength)
            {
                if (!list.TryEnter(DerTag.Sequence, "a subtree", out var subtree, ref error)
                    || !GeneralName.TryRead(ref subtree, value, isConstraint: true, out var name, ref error))
                    return false;
                names.Add(name);
            }

            into.List(number == 0 ? "permitted" : "excluded", names.Select(Subtree));
        }

        return inside.TryEnd("nameConstraints", ref error);
    }

    /// <summary>One list for each form, in the order in which the forms first occur.</summary>
    internal static void AddByForm(FieldList into, ImmutableArray<GeneralName> names)
    {
        foreach (var form in names.GroupBy(NameWords.FormOf, StringComparer.Ordinal))
            into.List(form.Key, form.Select(NameWords.TextOf));
    }

    internal static bool TryReadNames(
        ref DerReader list, ReadOnlyMemory<byte> value, bool isConstraint, out ImmutableArray<GeneralName> names, ref ParseError error)
    {
        names = [];
        var found = ImmutableArray.CreateBuilder<GeneralName>();
        while (!list.IsAtEnd)
        {
            if (found.Count == Certificate.MaximumListLength)
                return DerReader.Fail(ref error, list.Position, $"at most {Certificate.MaximumListLength} names", "one more");
            if (!GeneralName.TryRead(ref list, value, isConstraint, out var name, ref error))
                return false;
            found.Add(name);
        }

        names = found.DrainToImmutable();
        return true;
    }

    /// <summary>An empty subtree holds all names of its form.</summary>
    static string Subtree(GeneralName name) =>
        NameWords.FormOf(name) + " " + (name.Value.IsEmpty ? "(all)" : NameWords.TextOf(name));
}
