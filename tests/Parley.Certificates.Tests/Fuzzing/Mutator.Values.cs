namespace Parley.Certificates.Tests.Fuzzing;

sealed partial class Mutator
{
    /// <summary>How often a value is wrapped or repeated at most; depth and number have limits far below it.</summary>
    const int MaximumRepetitions = 40;

    static readonly byte[] Tags = [0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0A, 0x0C, 0x13, 0x16, 0x17, 0x18, 0x1E, 0x30, 0x31, 0x80, 0x82, 0xA0, 0xA1, 0xA3, 0xA4];

    byte[] ChangeValues(byte[] octets)
    {
        List<TlvNode> tree = [];
        if (!TlvNode.TryRead(octets, tree) || tree.Count == 0)
            return ChangeOctets(octets);
        var root = new TlvNode();
        root.Children.AddRange(tree);
        var all = root.All().Skip(1).ToList();
        Change(root, all, all[random.Next(all.Count)]);
        return TlvNode.Write(root.Children);
    }

    void Change(TlvNode root, List<TlvNode> all, TlvNode node)
    {
        var siblings = all.Prepend(root).First(each => each.Children.Contains(node)).Children;
        var at = siblings.IndexOf(node);
        switch (random.Next(10))
        {
            case 0:
                siblings.RemoveAt(at);
                break;
            case 1:
                for (var times = random.Next(1, MaximumRepetitions); times > 0; times--)
                    siblings.Insert(at, node.Copy());
                break;
            case 2:
                siblings[at] = all[random.Next(all.Count)].Copy();
                break;
            case 3:
                siblings[at] = Foreign() ?? node;
                break;
            case 4:
                siblings[at] = Wrapped(node, random.Next(1, MaximumRepetitions));
                break;
            case 5:
                node.Tag = random.Next(2) == 0 ? Tags[random.Next(Tags.Length)] : (byte)(node.Tag ^ (1 << random.Next(8)));
                break;
            case 6:
                node.Length = Lengths(random.Next(6));
                break;
            case 7:
                siblings.Insert(at, Foreign() ?? node.Copy());
                break;
            case 8:
                siblings.Reverse();
                break;
            default:
                ChangeContent(node);
                break;
        }
    }

    /// <summary>A value out of another seed.</summary>
    TlvNode? Foreign()
    {
        List<TlvNode> tree = [];
        if (!TlvNode.TryRead(Seed(), tree) || tree.Count == 0)
            return null;
        var all = tree.SelectMany(node => node.All()).ToList();
        return all[random.Next(all.Count)];
    }

    void ChangeContent(TlvNode node)
    {
        if (node.Children.Count > 0)
            node.Content = Word(); // in front of the children
        else
            node.Content = random.Next(3) == 0 ? Word() : ChangeOctets(node.Content);
    }

    TlvNode Wrapped(TlvNode node, int times)
    {
        var tag = random.Next(2) == 0 ? (byte)0x30 : node.Tag;
        for (; times > 0; times--)
        {
            var outer = new TlvNode { Tag = tag };
            outer.Children.Add(node);
            node = outer;
        }

        return node;
    }

    byte[] Lengths(int kind) => kind switch
    {
        0 => [0x80],
        1 => [(byte)random.Next(0x80)],
        2 => [0x81, (byte)random.Next(256)],
        3 => [0x82, (byte)random.Next(256), (byte)random.Next(256)],
        4 => [0x84, 0x7F, 0xFF, 0xFF, 0xFF],
        _ => [0x88, 0, 0, 0, 0, 0, 0, 0, 1],
    };
}
