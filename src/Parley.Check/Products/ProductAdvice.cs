using Parley.Diagnostics;

namespace Parley.Check.Products;

/// <summary>The setting of a product that a repair changes, and the manual that says so.</summary>
/// <param name="Product">The product.</param>
/// <param name="Topic">What is to be changed.</param>
/// <param name="Change">The setting and where it is, in a sentence; <c>{domain}</c> stands for the services domain.</param>
/// <param name="Source">Where it is written.</param>
public sealed record ProductAdvice(ServerProduct Product, AdviceTopic Topic, string Change, SourceReference Source);
