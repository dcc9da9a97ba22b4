using Parley.Diagnostics;

namespace Parley.Client.Rules;

/// <summary>One rule of a client in words, for readers.</summary>
/// <param name="Rule">The name of the rule's property.</param>
/// <param name="About">What the rule is about.</param>
/// <param name="Says">What it says.</param>
/// <param name="Source">Where it is written.</param>
public readonly record struct ClientRuleRow(string Rule, string About, string Says, SourceReference Source);
