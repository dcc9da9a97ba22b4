using System.Collections.Immutable;

namespace Parley.Client.Rules;

/// <summary>Clients under one word.</summary>
/// <param name="Word">The word on the command line, in kebab-case.</param>
/// <param name="Title">What reports call all of them together.</param>
/// <param name="Clients">The clients.</param>
public sealed record ClientGroup(string Word, string Title, ImmutableArray<ClientRules> Clients);
