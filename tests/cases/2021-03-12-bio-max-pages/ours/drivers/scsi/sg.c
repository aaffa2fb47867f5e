// SPDX-License-Identifier: GPL-2.0-or-later
/* SCSI generic */
#include <linux/kernel.h>
#include <linux/bio.h>

#define PAGE_SIZE 4096UL
#define SG_DEF_RESERVED_SIZE (8 * PAGE_SIZE)

struct sg_request {
	struct bio *bio;
	size_t dxfer_len;
	int dxfer_direction;
};

static int sg_num_pages(size_t len)
{
	return (len + PAGE_SIZE - 1) / PAGE_SIZE;
}

static int sg_map_user(struct sg_request *srp, int nr)
{
	srp->bio = bio_alloc(0, nr);
	return srp->bio ? 0 : -ENOMEM;
}

/* Move between a kernel buffer and the device, without user pages. */
static int sg_rq_map_kern(struct sg_request *srp)
{
	int left = sg_num_pages(srp->dxfer_len), ret = 0;

	while (left > 0 && !ret) {
		ret = sg_map_user(srp, min(left, BIO_MAX_PAGES));
		left -= BIO_MAX_PAGES;
	}
	return ret;
}

int sg_start_req(struct sg_request *srp)
{
	if (srp->dxfer_len > 8 * SG_DEF_RESERVED_SIZE)
		return -EINVAL;
	if (!srp->dxfer_direction)
		return sg_rq_map_kern(srp);
	return sg_map_user(srp, sg_num_pages(srp->dxfer_len));
}

void sg_finish_req(struct sg_request *srp)
{
	if (srp->bio)
		bio_put(srp->bio);
	srp->bio = NULL;
}
