/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_SND_SOC_DAI_H
#define __LINUX_SND_SOC_DAI_H
#include <linux/types.h>

struct snd_soc_dai {
	const char *name;
	int id;
};

struct snd_soc_dai_ops {
	/* DAI driver callbacks */
	int (*probe)(struct snd_soc_dai *dai);
	int (*remove)(struct snd_soc_dai *dai);
	int (*set_sysclk)(struct snd_soc_dai *dai, int clk_id, unsigned int freq);
	int (*mute_stream)(struct snd_soc_dai *dai, int mute, int stream);
};

/*
 * Digital Audio Interface Driver.
 */
struct snd_soc_dai_driver {
	/* DAI description */
	const char *name;
	unsigned int id;

	const struct snd_soc_dai_ops *ops;
};
#endif
