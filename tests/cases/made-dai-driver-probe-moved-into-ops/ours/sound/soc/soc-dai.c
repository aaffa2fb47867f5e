// SPDX-License-Identifier: GPL-2.0
#include <sound/soc-dai.h>

int snd_soc_pcm_dai_probe(struct snd_soc_dai *dai, const struct snd_soc_dai_driver *drv);
int snd_soc_pcm_dai_probe(struct snd_soc_dai *dai, const struct snd_soc_dai_driver *drv)
{
	if (drv->ops && drv->ops->probe)
		return drv->ops->probe(dai);
	return 0;
}
