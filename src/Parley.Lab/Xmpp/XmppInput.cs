using System.Xml.Linq;

namespace Parley.Lab.Xmpp;

/// <summary>What came next on a stream: an element, or an error to end it with, or neither: the client closed it.</summary>
readonly record struct XmppInput(XElement? Element, string? StreamError = null);
