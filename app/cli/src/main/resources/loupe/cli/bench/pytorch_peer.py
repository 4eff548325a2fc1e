"""The workloads of `loupe bench` in PyTorch: eager, float32, random weights, every intermediate result kept.

Reads its task as words, such as

    kind=pass tokens=16 layers=2 d_model=64 heads=4 vocab=512 context=64 threads=2 warming=1 counting=3 runs=3

and prints one JSON object, {"seconds": [...]}: a number for each run that counts. Remarks go to the error stream.
"""

import json
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

task = dict(word.split("=", 1) for word in sys.argv[1:])


def whole(name):
    return int(task[name])


class Block(nn.Module):
    """Pre-norm attention and MLP as in GPT-2, with one map for queries, keys and values, which is quickest."""

    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.norm1 = nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm2 = nn.LayerNorm(width)
        self.widen = nn.Linear(width, 4 * width)
        self.narrow = nn.Linear(4 * width, width)

    def forward(self, x, blocked, past=None, sites=None):
        """x [batch, pos, width]; blocked [query, key] or None; past (k, v) of earlier tokens or None."""
        batch, count, width = x.shape
        size = width // self.heads
        normed1 = self.norm1(x)
        q, k, v = self.qkv(normed1).view(batch, count, 3, self.heads, size).permute(2, 0, 3, 1, 4)
        if past is not None:
            k = torch.cat((past[0], k), 2)
            v = torch.cat((past[1], v), 2)
        scores = q @ k.transpose(2, 3)
        scaled = scores * size**-0.5
        masked = scaled if blocked is None else scaled.masked_fill(blocked, float("-inf"))
        pattern = masked.softmax(3)
        z = pattern @ v
        mixed = self.out(z.transpose(1, 2).reshape(batch, count, width))
        middle = x + mixed
        normed2 = self.norm2(middle)
        before = self.widen(normed2)
        after = F.gelu(before, approximate="tanh")
        added = self.narrow(after)
        end = middle + added
        if sites is not None:
            sites += [normed1, q, k, v, scores, scaled, masked, pattern, z, mixed, middle, normed2, before, after, added, end]
        return end, (k, v)


class Decoder(nn.Module):
    """GPT-2 with the last map tied to the embedding."""

    def __init__(self):
        super().__init__()
        width = whole("d_model")
        self.tokens = nn.Embedding(whole("vocab"), width)
        self.places = nn.Embedding(whole("context"), width)
        self.blocks = nn.ModuleList(Block(width, whole("heads")) for _ in range(whole("layers")))
        self.norm = nn.LayerNorm(width)
        ahead = torch.ones(whole("context"), whole("context"), dtype=torch.bool).triu(1)
        self.register_buffer("ahead", ahead)

    def stream(self, ids, past=None, sites=None):
        """The stream after the last norm, and the keys and values of all tokens so far."""
        begin = 0 if past is None else past[0][0].shape[2]
        count = ids.shape[1]
        x = self.tokens(ids) + self.places.weight[begin : begin + count]
        blocked = None if count == 1 else self.ahead[begin : begin + count, : begin + count]
        kept = []
        for i, block in enumerate(self.blocks):
            x, pair = block(x, blocked, None if past is None else past[i], sites)
            kept.append(pair)
        return self.norm(x), kept

    def forward(self, ids, sites=None):
        x, _ = self.stream(ids, None, sites)
        return x @ self.tokens.weight.T


def watched_pass():
    model = Decoder().eval()
    ids = torch.randint(whole("vocab"), (1, whole("tokens")))

    def work():
        sites = []
        logits = model(ids, sites)
        sites += [logits, logits.softmax(-1)]

    return torch.no_grad()(work)


def writing():
    """Hugging Face's generate where transformers is installed, otherwise the same loop without its overhead."""
    ids = torch.randint(whole("vocab"), (1, whole("prompt")))
    fresh = whole("fresh")
    try:
        from transformers import GPT2Config, GPT2LMHeadModel
    except ImportError:
        print("pytorch: transformers is not installed; a plain loop with a cache stands in for generate.", file=sys.stderr)
        return plain_writing(ids, fresh)
    shape = GPT2Config(
        vocab_size=whole("vocab"),
        n_positions=whole("context"),
        n_embd=whole("d_model"),
        n_layer=whole("layers"),
        n_head=whole("heads"),
        bos_token_id=0,
        eos_token_id=None,
    )
    model = GPT2LMHeadModel(shape).eval()
    seen = torch.ones_like(ids)
    return lambda: model.generate(
        ids, attention_mask=seen, max_new_tokens=fresh, min_new_tokens=fresh, do_sample=False, pad_token_id=0
    )


def plain_writing(ids, fresh):
    model = Decoder().eval()

    def work():
        x, past = model.stream(ids)
        for _ in range(fresh - 1):
            following = (x[:, -1] @ model.tokens.weight.T).argmax(-1, keepdim=True)
            x, past = model.stream(following, past)
        return (x[:, -1] @ model.tokens.weight.T).argmax(-1)

    return torch.no_grad()(work)


def training_step():
    model = Decoder().train()
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=0.01)
    texts = torch.randint(whole("vocab"), (whole("batch"), whole("block") + 1))
    ids = texts[:, :-1].contiguous()
    labels = texts[:, 1:].reshape(-1)

    def work():
        optimizer.zero_grad()
        loss = F.cross_entropy(model(ids).view(labels.numel(), -1), labels)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        return loss.item()

    return work


def times(work, seconds, runs):
    found = []
    start = time.perf_counter()
    while len(found) < runs or time.perf_counter() - start < seconds:
        before = time.perf_counter()
        work()
        found.append(time.perf_counter() - before)
    return found


torch.set_num_threads(whole("threads"))
torch.manual_seed(1)
work = {"pass": watched_pass, "write": writing, "train": training_step}[task["kind"]]()
times(work, float(task["warming"]), 1)
print(json.dumps({"seconds": times(work, float(task["counting"]), whole("runs"))}))
