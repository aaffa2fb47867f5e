// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/kernel.h>
#include <linux/dma-mapping.h>

#define SNDRV_DMA_TYPE_DEV	2
#define SNDRV_DMA_TYPE_DEV_SG	3

struct snd_dma_buffer {
	int type;
	struct device *dev;
	void *area;
	dma_addr_t addr;
};

static size_t total_pcm_alloc;

static int do_alloc_pages(int type, struct device *dev, size_t size,
			  struct snd_dma_buffer *dmab)
{
	if (type == SNDRV_DMA_TYPE_DEV_SG &&
	    !dma_is_direct(get_dma_ops(dev)))
		type = SNDRV_DMA_TYPE_DEV;

	dmab->type = type;
	dmab->dev = dev;
	dmab->area = dma_alloc_coherent(dev, size, &dmab->addr);
	if (!dmab->area)
		return -ENOMEM;
	total_pcm_alloc += size;
	return 0;
}

int snd_pcm_lib_preallocate(int type, struct device *dev, size_t size,
			    struct snd_dma_buffer *dmab)
{
	int err;

	for (;;) {
		err = do_alloc_pages(type, dev, size, dmab);
		if (err != -ENOMEM || size <= 4096)
			return err;
		size >>= 1;
	}
}
EXPORT_SYMBOL(snd_pcm_lib_preallocate);
