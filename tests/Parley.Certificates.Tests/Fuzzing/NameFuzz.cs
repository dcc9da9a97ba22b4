using Parley.Certificates.Asn1;
using Parley.Certificates.Identity;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Tests.Fuzzing;

/// <summary>Target: distinguished names, general names, and their comparison with what is asked for.</summary>
static class NameFuzz
{
    /// <summary>A name that stands in no seed and no word: nothing can match it.</summary>
    const string Absent = "absent.example.test";

    /// <summary>The name read before on this thread: mutations of one seed are often equal and not the same.</summary>
    [ThreadStatic]
    static DistinguishedName? _before;

    static readonly ApplicationService[] Services = Enum.GetValues<ApplicationService>();

    internal static bool Run(byte[] input)
    {
        var isName = DistinguishedName.TryParse(input, out var name, out var error);
        if (isName)
            Distinguished(name!, input); // just read
        else
            FuzzCheck.IsTold(error, input.Length);
        return isName | General(input, isConstraint: false) | General(input, isConstraint: true);
    }

    static void Distinguished(DistinguishedName name, byte[] input)
    {
        FuzzCheck.That(!name.DisplayName.Any(char.IsControl), "a name in a report is one plain line");
        _ = name.ToString();
        FuzzCheck.That(DistinguishedName.TryParse(input, out var again, out _) && again.GetHashCode() == name.GetHashCode(), "the hash depends on the octets alone");
        FuzzCheck.That(name.IsWithin(name) && name.MayBeWithin(name), "a name lies within itself");
        if (_before is { } other)
        {
            FuzzCheck.That(!name.Equals(other) || name.GetHashCode() == other.GetHashCode(), "equal names have one hash");
            FuzzCheck.That(name.Equals(other) == other.Equals(name), "both say that they are equal");
            FuzzCheck.That(!name.Equals(other) || (name.IsWithin(other) && other.IsWithin(name)), "equal names lie within each other");
            FuzzCheck.That(!name.IsWithin(other) || name.MayBeWithin(other), "what is within may be within");
        }

        _before = name;
        var presented = new PresentedNames { CommonNames = name.CommonNames };
        Nothing(presented, ApplicationService.Http);
    }

    static bool General(byte[] input, bool isConstraint)
    {
        var error = default(ParseError);
        var reader = new DerReader(input);
        // Lists of names come as they do in extensions.
        if (reader.NextIs(DerTag.Sequence) && reader.TryEnter(DerTag.Sequence, "names", out var inside, ref error))
            reader = inside;
        var names = new PresentedNames();
        var isRead = false;
        while (!reader.IsAtEnd)
        {
            if (!GeneralName.TryRead(ref reader, input, isConstraint, out var name, ref error))
            {
                FuzzCheck.IsTold(error, input.Length);
                break;
            }

            isRead = true;
            _ = name.ToString();
            FuzzCheck.That(name.Equals(name), "a name equals itself");
            if (name.Text is { } text)
                names = With(names, name, text);
        }

        if (!isConstraint)
        {
            foreach (var service in Services)
                Nothing(names, service);
        }

        return isRead;
    }

    static PresentedNames With(PresentedNames names, GeneralName name, string text) => name.Kind switch
    {
        GeneralNameKind.DnsName => names with { DnsNames = [text] },
        GeneralNameKind.Uri => names with { Uris = [text] },
        GeneralNameKind.OtherName => names with { XmppAddresses = [text], SrvNames = [text] },
        _ => names,
    };

    static void Nothing(PresentedNames presented, ApplicationService service)
    {
        var reference = new ReferenceIdentity { Service = service, Name = Absent, Origin = ReferenceOrigin.TypedByUser };
        var result = IdentityMatcher.Match(presented, reference, IdentityMode.Compatible);
        FuzzCheck.That(!result.Matches, "what stands nowhere is not matched");
        FuzzCheck.That(result.NearestMissReason is { Length: > 0 } reason && !reason.Any(char.IsControl), "the reason is one plain line");
    }
}
