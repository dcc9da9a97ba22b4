using System.Diagnostics.CodeAnalysis;
using Parley.Configuration.Xml;

namespace Parley.Client.Steps;

/// <summary>Reads a document that a service gave, or says where and why it cannot be read.</summary>
delegate bool DocumentParser<T>(ReadOnlyMemory<byte> source, [NotNullWhen(true)] out T? document, out MarkupError error);
