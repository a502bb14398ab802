"""Small diffusion transformers of each family, with random weights."""
import torch
from torch import nn

from layers import (HEADS, WIDTH, Attention, FeedForward, attend, image, merge_heads, mlp, norm, patches, sinusoid, split_heads)


class DiTBlock(nn.Module):
    """adaLN-Zero (Peebles and Xie 2023); the gates are not zero, or the block would do nothing."""

    def __init__(self):
        super().__init__()
        self.norm1, self.attention, self.norm2, self.mlp = norm(), Attention(), norm(), FeedForward()
        self.modulation = nn.Sequential(nn.SiLU(), nn.Linear(WIDTH, 6 * WIDTH))

    def forward(self, x, c):
        shift1, scale1, gate1, shift2, scale2, gate2 = self.modulation(c).chunk(6, 1)
        x = x + gate1[:, None] * self.attention(self.norm1(x) * (1 + scale1[:, None]) + shift1[:, None])
        return x + gate2[:, None] * self.mlp(self.norm2(x) * (1 + scale2[:, None]) + shift2[:, None])


class DiT(nn.Module):
    """Class-conditional; with a learned variance where it writes eight channels."""

    def __init__(self, blocks=6, out_channels=8, classes=11, shared=False, shape_chains=False, scalar=False):
        super().__init__()
        self.embed = nn.Linear(16, WIDTH)
        self.position = nn.Parameter(0.1 * torch.randn(1, 64, WIDTH))
        self.time, self.label = mlp(WIDTH), nn.Embedding(classes, WIDTH)
        one = DiTBlock()
        self.blocks = nn.ModuleList(one if shared else DiTBlock() for _ in range(blocks))
        self.norm, self.out = norm(), nn.Linear(WIDTH, 4 * out_channels)
        self.modulation = nn.Sequential(nn.SiLU(), nn.Linear(WIDTH, 2 * WIDTH))
        self.out_channels, self.shape_chains, self.scalar = out_channels, shape_chains, scalar

    def forward(self, sample, timestep, class_labels=None):
        height, width = (sample.shape[2], sample.shape[3]) if self.shape_chains else (16, 16)
        x = self.embed(patches(sample))
        position = sinusoid(torch.arange(x.shape[1]))[None] * 0.1 if self.shape_chains else self.position
        x = x + position
        c = self.time(sinusoid(timestep.reshape(1) if self.scalar else timestep))
        if class_labels is not None:
            c = c + self.label(class_labels)
        for block in self.blocks:
            x = block(x, c)
        shift, scale = self.modulation(c).chunk(2, 1)
        x = self.out(self.norm(x) * (1 + scale[:, None]) + shift[:, None])
        return image(x, self.out_channels, height, width)


class PixArtBlock(nn.Module):
    """adaLN-single with cross-attention (Chen et al. 2024)."""

    def __init__(self):
        super().__init__()
        self.table = nn.Parameter(0.3 * torch.randn(1, 6, WIDTH))
        self.norm1, self.self_attention, self.cross_attention = norm(), Attention(), Attention()
        self.norm2, self.mlp = norm(), FeedForward()

    def forward(self, x, text, bias, modulation):
        shift1, scale1, gate1, shift2, scale2, gate2 = (self.table + modulation).chunk(6, 1)
        x = x + gate1 * self.self_attention(self.norm1(x) * (1 + scale1) + shift1)
        x = x + self.cross_attention(x, text, bias)
        return x + gate2 * self.mlp(self.norm2(x) * (1 + scale2) + shift2)


class PixArt(nn.Module):
    def __init__(self, blocks=5):
        super().__init__()
        self.embed, self.text = nn.Linear(16, WIDTH), mlp(24)
        self.time, self.modulation = mlp(WIDTH), nn.Sequential(nn.SiLU(), nn.Linear(WIDTH, 6 * WIDTH))
        self.blocks = nn.ModuleList(PixArtBlock() for _ in range(blocks))
        self.norm, self.out = norm(), nn.Linear(WIDTH, 32)

    def forward(self, hidden_states, encoder_hidden_states, timestep, encoder_attention_mask):
        x, text = self.embed(patches(hidden_states)), self.text(encoder_hidden_states)
        bias = ((1 - encoder_attention_mask.float()) * -10000.0)[:, None, None]
        modulation = self.modulation(self.time(sinusoid(timestep))).reshape(-1, 6, WIDTH)
        for block in self.blocks:
            x = block(x, text, bias, modulation)
        return image(self.out(self.norm(x)), 8, 16, 16)


class Stream(nn.Module):
    """One stream's half of a joint block."""

    def __init__(self, last=False):
        super().__init__()
        self.norm1, self.q, self.k, self.v = norm(), nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH)
        self.modulation = nn.Sequential(nn.SiLU(), nn.Linear(WIDTH, (2 if last else 6) * WIDTH))
        self.last = last
        if not last:
            self.proj, self.norm2, self.mlp = nn.Linear(WIDTH, WIDTH), norm(), FeedForward()

    def project(self, x, c):
        parts = self.modulation(c).chunk(2 if self.last else 6, 1)
        x = self.norm1(x) * (1 + parts[1][:, None]) + parts[0][:, None]
        return split_heads(self.q(x)), split_heads(self.k(x)), split_heads(self.v(x)), parts[2:]

    def finish(self, x, attended, parts):
        gate1, shift2, scale2, gate2 = parts
        x = x + gate1[:, None] * self.proj(attended)
        return x + gate2[:, None] * self.mlp(self.norm2(x) * (1 + scale2[:, None]) + shift2[:, None])


class JointBlock(nn.Module):
    """Image and text attend together (Esser et al. 2024); the last block leaves the text as it is."""

    def __init__(self, last=False):
        super().__init__()
        self.image, self.text, self.last = Stream(), Stream(last), last

    def forward(self, x, text, c):
        q, k, v, parts = self.image.project(x, c)
        text_q, text_k, text_v, text_parts = self.text.project(text, c)
        joint = merge_heads(attend(torch.cat([q, text_q], 2), torch.cat([k, text_k], 2), torch.cat([v, text_v], 2)))
        count = x.shape[1]
        x = self.image.finish(x, joint[:, :count], parts)
        return x, None if self.last else self.text.finish(text, joint[:, count:], text_parts)


class MMDiT(nn.Module):
    def __init__(self, blocks=5):
        super().__init__()
        self.embed, self.text, self.time, self.pooled = nn.Linear(16, WIDTH), nn.Linear(24, WIDTH), mlp(WIDTH), mlp(20)
        self.blocks = nn.ModuleList(JointBlock(last=index == blocks - 1) for index in range(blocks))
        self.norm, self.out = norm(), nn.Linear(WIDTH, 16)

    def forward(self, hidden_states, encoder_hidden_states, pooled_projections, timestep):
        x, text = self.embed(patches(hidden_states)), self.text(encoder_hidden_states)
        c = self.time(sinusoid(timestep)) + self.pooled(pooled_projections)
        for block in self.blocks:
            x, text = block(x, text, c)
        return image(self.out(self.norm(x)), 4, 16, 16)


class SingleBlock(nn.Module):
    """Attention and MLP side by side over both streams in one sequence."""

    def __init__(self):
        super().__init__()
        self.norm, self.q, self.k, self.v = norm(), nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.out = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(5 * WIDTH, WIDTH)
        self.modulation = nn.Sequential(nn.SiLU(), nn.Linear(WIDTH, 3 * WIDTH))

    def forward(self, x, c, rotate):
        shift, scale, gate = self.modulation(c).chunk(3, 1)
        y = self.norm(x) * (1 + scale[:, None]) + shift[:, None]
        q, k, v = rotate(split_heads(self.q(y))), rotate(split_heads(self.k(y))), split_heads(self.v(y))
        joint = torch.cat([merge_heads(attend(q, k, v)), nn.functional.gelu(self.up(y))], 2)
        return x + gate[:, None] * self.out(joint)


class Flux(nn.Module):
    """Dual-stream blocks, then single-stream ones; packed tokens, rotary positions, a distilled guidance scale."""

    def __init__(self, dual=3, single=5):
        super().__init__()
        self.embed, self.text = nn.Linear(16, WIDTH), nn.Linear(24, WIDTH)
        self.time, self.pooled, self.guide = mlp(WIDTH), mlp(20), mlp(WIDTH)
        self.dual = nn.ModuleList(JointBlock() for _ in range(dual))
        self.single = nn.ModuleList(SingleBlock() for _ in range(single))
        self.norm, self.out = norm(), nn.Linear(WIDTH, 16)

    def forward(self, hidden_states, encoder_hidden_states, pooled_projections, timestep, guidance, img_ids, txt_ids):
        x, text = self.embed(hidden_states), self.text(encoder_hidden_states)
        c = self.time(sinusoid(timestep * 1000)) + self.guide(sinusoid(guidance * 1000)) + self.pooled(pooled_projections)
        for block in self.dual:
            x, text = block(x, text, c)
        angle = torch.cat([txt_ids, img_ids], 0).sum(-1)[:, None] / 10 ** torch.arange(WIDTH // HEADS // 2)[None]
        cosine, sine = angle.cos()[None, None], angle.sin()[None, None]

        def rotate(y):
            first, second = y.chunk(2, -1)
            return torch.cat([first * cosine - second * sine, first * sine + second * cosine], -1)

        count = text.shape[1]
        x = torch.cat([text, x], 1)
        for block in self.single:
            x = block(x, c, rotate)
        return self.out(self.norm(x[:, count:]))


class UViTBlock(nn.Module):
    def __init__(self, skip=False):
        super().__init__()
        self.skip = nn.Linear(2 * WIDTH, WIDTH) if skip else None
        self.norm1, self.attention, self.norm2, self.mlp = norm(), Attention(), norm(), FeedForward()

    def forward(self, x, skip=None):
        if skip is not None:
            x = self.skip(torch.cat([x, skip], 2))
        x = x + self.attention(self.norm1(x))
        return x + self.mlp(self.norm2(x))


class UViT(nn.Module):
    """Long skips from early to late blocks (Bao et al. 2023); time as a token."""

    def __init__(self, half=3):
        super().__init__()
        self.embed, self.time = nn.Linear(12, WIDTH), mlp(WIDTH)
        self.first = nn.ModuleList(UViTBlock() for _ in range(half))
        self.middle = UViTBlock()
        self.second = nn.ModuleList(UViTBlock(skip=True) for _ in range(half))
        self.norm, self.out = norm(), nn.Linear(WIDTH, 12)

    def forward(self, x, timesteps):
        x = torch.cat([self.time(sinusoid(timesteps))[:, None], self.embed(patches(x))], 1)
        skips = []
        for block in self.first:
            x = block(x)
            skips.append(x)
        x = self.middle(x)
        for block in self.second:
            x = block(x, skips.pop())
        return image(self.out(self.norm(x))[:, 1:], 3, 16, 16)


class ConvolutionNet(nn.Module):
    """No transformer: nothing repeats."""

    def __init__(self):
        super().__init__()
        self.a, self.b, self.c = nn.Conv2d(4, 8, 3, padding=1), nn.Conv2d(8, 12, 1), nn.Conv2d(12, 4, 3, padding=1)
        self.time = mlp(WIDTH, 8)

    def forward(self, sample, timestep):
        x = torch.relu(self.a(sample) + self.time(sinusoid(timestep))[:, :, None, None])
        return self.c(torch.tanh(self.b(x)))


class Encoder(nn.Module):
    """Image to the mean and the logarithm of the variance of a latent, a quarter as many texels along each side."""

    def __init__(self, width=8):
        super().__init__()
        self.enter, self.out = nn.Conv2d(3, width, 3, padding=1), nn.Conv2d(width, 8, 3, padding=1)
        self.middle = nn.ModuleList(nn.Conv2d(width, width, 3, stride=2, padding=1) for _ in range(2))

    def forward(self, sample):
        x = self.enter(sample)
        for convolution in self.middle:
            x = convolution(torch.relu(x))
        return self.out(x)


class Decoder(nn.Module):
    """Latent to image, four texels along each of the latent's."""

    def __init__(self, width=8):
        super().__init__()
        self.enter, self.out = nn.Conv2d(4, width, 3, padding=1), nn.Conv2d(width, 3, 3, padding=1)
        self.middle = nn.ModuleList(nn.Conv2d(width, width, 3, padding=1) for _ in range(2))

    def forward(self, latent_sample):
        x = self.enter(latent_sample)
        for convolution in self.middle:
            x = convolution(nn.functional.interpolate(torch.relu(x), scale_factor=2.0, mode="nearest"))
        return torch.tanh(self.out(x))
