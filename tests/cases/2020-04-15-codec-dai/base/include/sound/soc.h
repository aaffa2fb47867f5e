/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SOUND_SOC_H
#define _SOUND_SOC_H

#include <linux/kernel.h>

struct snd_soc_pcm_runtime;
struct snd_pcm_substream {
	struct snd_soc_pcm_runtime *private_data;
	int stream;
};

struct snd_soc_dai {
	const char *name;
	void *dev;
	int id;
	unsigned int rate;
};

struct snd_soc_pcm_runtime {
	struct list_head list;
	struct snd_soc_dai **dais;
	unsigned int num_cpus, num_codecs;
	struct snd_soc_dai *cpu_dai;
	struct snd_soc_dai *codec_dai;
	struct snd_soc_dai **codec_dais;
	unsigned int fe_compr:1;
};

struct snd_soc_card {
	const char *name;
	struct list_head rtd_list;
	int (*late_probe)(struct snd_soc_card *card);
	void *drvdata;
};

#define asoc_rtd_to_cpu(rtd, n)		(rtd)->dais[n]
#define asoc_rtd_to_codec(rtd, n)	(rtd)->dais[n + (rtd)->num_cpus]

#define for_each_card_rtds(card, rtd) \
	list_for_each_entry(rtd, &(card)->rtd_list, list)

#define for_each_rtd_codec_dai(rtd, i, dai)				\
	for ((i) = 0;							\
	     ((i) < (rtd)->num_codecs) && ((dai) = (rtd)->codec_dais[i]); \
	     (i)++)

int snd_soc_dai_set_sysclk(struct snd_soc_dai *dai, int clk_id,
			   unsigned int freq, int dir);

#endif /* _SOUND_SOC_H */
