// SPDX-License-Identifier: ISC
#include <linux/kernel.h>
#include <linux/mmc/sdio_ids.h>

#define SDIO_FUNC1_BLOCKSIZE		64
#define SDIO_FUNC2_BLOCKSIZE		512

struct sdio_func {
	u16 vendor;
	u16 device;
	u32 max_blksize;
};

int sdio_set_block_size(struct sdio_func *func, unsigned int blksz);

struct brcmf_sdio_dev {
	struct sdio_func *func1;
	struct sdio_func *func2;
};

static unsigned int brcmf_f1_blocksize(const struct sdio_func *func)
{
	return min(func->max_blksize, SDIO_FUNC1_BLOCKSIZE);
}

int brcmf_sdiod_probe(struct brcmf_sdio_dev *sdiodev)
{
	unsigned int f2_blksz = SDIO_FUNC2_BLOCKSIZE;
	int ret;

	ret = sdio_set_block_size(sdiodev->func1,
				  brcmf_f1_blocksize(sdiodev->func1));
	if (ret)
		return ret;

	ret = sdio_set_block_size(sdiodev->func2, f2_blksz);
	if (ret)
		printk("F2 blocksize %u refused\n", f2_blksz);
	return ret;
}
