using Parley.Certificates.Material;
using Parley.Certificates.Tests.Support;
using Parley.Diagnostics;

namespace Parley.Certificates.Tests.Fuzzing;

/// <summary>Targets: files of any kind.</summary>
static class MaterialFuzz
{
    /// <summary>Iterations that are tried: beyond, the time goes into hashing and not into reading.</summary>
    const int MostIterations = 10_000;

    internal static bool File(byte[] input) => Read(input, password: null);

    internal static bool Pkcs12(byte[] input)
    {
        var error = default(ParseError);
        if (Pkcs12Structure.TryRead(input, out var structure, ref error) && structure.Iterations > MostIterations)
            return false;
        return Read(input, TestContainers.Password) | Read(input, password: null);
    }

    static bool Read(byte[] input, string? password)
    {
        if (!MaterialFile.TryRead(input, password, out var content, out var error))
        {
            IsTold(error);
            return false;
        }

        FuzzCheck.That(content.Items.Length is > 0 and <= MaterialFile.MaximumItems, "there are items, and not too many");
        foreach (var item in content.Items)
            FuzzCheck.That(item.Place.ToString().Length > 0, "every item has a place");
        foreach (var certificate in content.Certificates)
            ParserFuzz.Touch(certificate);
        foreach (var fault in content.Faults.Concat(content.Oddities))
            IsTold(fault);
        return true;
    }

    static void IsTold(MaterialError error)
    {
        FuzzCheck.That(error.Offset is null or >= 0 && error.Line >= 0, "the place lies inside the file");
        FuzzCheck.That(error.Expected.Length > 0 && error.Found.Length > 0 && error.Remedy.Length > 0, "the error says all there is to say");
        FuzzCheck.That(!error.ToString().Any(char.IsControl), "the error is one plain line");
    }
}
