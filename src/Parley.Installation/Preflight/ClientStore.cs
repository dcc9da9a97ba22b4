using System.Collections.Immutable;
using Parley.Certificates.Model;

namespace Parley.Installation.Preflight;

/// <summary>The roots that clients of one kind trust: those of a browser, of a platform, of mobile devices.</summary>
/// <param name="Name">What it is called: <c>firefox</c>, <c>windows</c>, <c>mobile</c>.</param>
/// <param name="Anchors">Its roots.</param>
public sealed record ClientStore(string Name, ImmutableArray<Certificate> Anchors);
