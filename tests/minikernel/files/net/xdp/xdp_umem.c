// SPDX-License-Identifier: GPL-2.0
/*
 * Memory of a process that packets are received into.
 */
#include <linux/err.h>
#include <linux/kernel.h>
#include <linux/mm.h>
#include <linux/sched.h>
#include <linux/slab.h>

#include "xdp_umem.h"

#if IS_ENABLED(CONFIG_XDP_SOCKETS)

static int xdp_umem_pin_pages(struct xdp_umem *umem)
{
	unsigned int gup_flags = FOLL_WRITE;
	long npgs;
	int err;

	umem->pgs = kcalloc(umem->npgs, sizeof(*umem->pgs),
			    GFP_KERNEL | __GFP_NOWARN);
	if (!umem->pgs)
		return -ENOMEM;

	down_read(&current->mm->mmap_sem);
	npgs = get_user_pages_longterm(umem->address, umem->npgs,
				       gup_flags, umem->pgs, NULL);
	up_read(&current->mm->mmap_sem);

	if (npgs != umem->npgs) {
		if (npgs >= 0) {
			umem->npgs = npgs;
			err = -ENOMEM;
			goto out_pin;
		}
		err = npgs;
		goto out_pgs;
	}
	return 0;

out_pin:
	release_user_pages(umem->pgs, umem->npgs, true);
out_pgs:
	kfree(umem->pgs);
	umem->pgs = NULL;
	return err;
}

int xdp_umem_reg(struct xdp_umem *umem, u64 addr, u64 len)
{
	if (!IS_ALIGNED(addr, PAGE_SIZE) || !len)
		return -EINVAL;

	umem->address = addr;
	umem->npgs = DIV_ROUND_UP(len, PAGE_SIZE);
	return xdp_umem_pin_pages(umem);
}

void xdp_umem_release(struct xdp_umem *umem)
{
	release_user_pages(umem->pgs, umem->npgs, true);
	kfree(umem->pgs);
	umem->pgs = NULL;
}

#endif /* CONFIG_XDP_SOCKETS */
