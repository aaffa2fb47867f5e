// SPDX-License-Identifier: GPL-2.0
#include <sound/soc-dai.h>

static int snipe_dai_probe(struct snd_soc_dai *dai)
{
	return dai->id < 2 ? 0 : -EINVAL;
}

static int snipe_mute(struct snd_soc_dai *dai, int mute, int stream)
{
	return mute & stream;
}

static const struct snd_soc_dai_ops snipe_dai_ops = {
	.mute_stream	= snipe_mute,
};

extern struct snd_soc_dai_driver snipe_dai[];
struct snd_soc_dai_driver snipe_dai[] = {
	{
		.name	= "snipe-aif1",
		.id	= 0,
		.ops	= &snipe_dai_ops,
	}, {
		.name	= "snipe-aif2",
		.id	= 1,
		.probe	= snipe_dai_probe,
		.ops	= &snipe_dai_ops,
	},
};
