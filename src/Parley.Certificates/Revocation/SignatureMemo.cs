using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;

namespace Parley.Certificates.Revocation;

/// <summary>
/// Which keys signed a list or an answer, and which did not: a list of megabytes is hashed once, not once a verdict. Lives
/// and dies with the list; for many threads.
/// </summary>
sealed class SignatureMemo
{
    /// <summary>
    /// Keys remembered: an authority's own, its former one, and that of a namesake. The oldest is forgotten first.
    /// </summary>
    const int KeptKeys = 4;

    ImmutableArray<(ReadOnlyMemory<byte> Key, SignatureCheck Check)> _known = [];

    internal bool TryGet(SubjectPublicKey key, out SignatureCheck check)
    {
        foreach (var known in _known)
        {
            if (known.Key.Span.SequenceEqual(key.Encoded.Span))
            {
                check = known.Check;
                return true;
            }
        }

        check = SignatureCheck.Invalid;
        return false;
    }

    internal void Add(SubjectPublicKey key, SignatureCheck check) => ImmutableInterlocked.Update(
        ref _known, static (known, added) => [added, .. known.Take(KeptKeys - 1)], (key.Encoded, check));
}
