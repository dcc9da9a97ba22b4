namespace Parley.Client.Steps;

/// <summary>A document as one node hands it out.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Node">The node.</param>
/// <param name="Body">What came; <see langword="null"/> where the node has none.</param>
/// <param name="Said">What was answered in place of the document.</param>
sealed record ServedDocument(string Name, string Node, ReadOnlyMemory<byte>? Body, string Said = "");
