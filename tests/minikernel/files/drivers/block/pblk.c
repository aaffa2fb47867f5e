// SPDX-License-Identifier: GPL-2.0
/*
 * A disk in the memory of the machine.
 */
#include <linux/blkdev.h>
#include <linux/err.h>
#include <linux/kernel.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/sched.h>
#include <linux/slab.h>
#include <linux/string.h>

static unsigned long size_mb = 16;
module_param(size_mb, ulong, 0444);
MODULE_PARM_DESC(size_mb, "size of the disk in megabytes");

struct pblk {
	struct gendisk disk;
	struct mutex lock;
	void **chunk;
	unsigned long nr_chunks;
};

static struct pblk *pblk_the_disk;

static void pblk_copy(struct pblk *pblk, const struct request *rq,
		      const struct bio_vec *bv, u64 pos)
{
	unsigned long i = pos >> PAGE_SHIFT;
	unsigned int off = pos & ~PAGE_MASK;
	void *mem = (void *)(page_to_pfn(bv->bv_page) << PAGE_SHIFT);
	unsigned int n = min_t(unsigned int, bv->bv_len, PAGE_SIZE - off);

	if (rq->op == REQ_OP_WRITE)
		memcpy(pblk->chunk[i] + off, mem + bv->bv_offset, n);
	else
		memcpy(mem + bv->bv_offset, pblk->chunk[i] + off, n);
}

static blk_status_t pblk_queue_rq(struct request_queue *q, struct request *rq)
{
	struct pblk *pblk = q->queuedata;
	u64 pos = rq->sector << SECTOR_SHIFT;
	unsigned int i;

	if (rq->op == REQ_OP_FLUSH)
		return BLK_STS_OK;
	if (pos >> PAGE_SHIFT >= pblk->nr_chunks)
		return BLK_STS_IOERR;

	mutex_lock(&pblk->lock);
	for (i = 0; i < rq->nr_vecs; i++) {
		pblk_copy(pblk, rq, &rq->vecs[i], pos);
		pos += rq->vecs[i].bv_len;
	}
	mutex_unlock(&pblk->lock);

	blk_complete_request(rq, BLK_STS_OK);
	return BLK_STS_OK;
}

static const struct blk_mq_ops pblk_mq_ops = {
	.queue_rq	= pblk_queue_rq,
};

static void pblk_free(struct pblk *pblk)
{
	unsigned long i;

	for (i = 0; i < pblk->nr_chunks; i++)
		kfree(pblk->chunk[i]);
	kvfree(pblk->chunk);
	kfree(pblk);
}

static struct pblk *pblk_alloc(unsigned long pages)
{
	struct pblk *pblk = kzalloc(sizeof(*pblk), GFP_KERNEL);

	if (!pblk)
		return ERR_PTR(-ENOMEM);

	mutex_init(&pblk->lock);
	pblk->chunk = kvmalloc_array(pages, sizeof(*pblk->chunk), GFP_KERNEL);
	if (!pblk->chunk)
		goto fail;
	while (pblk->nr_chunks < pages) {
		void *mem = kzalloc(PAGE_SIZE, GFP_KERNEL);

		if (!mem)
			goto fail;
		pblk->chunk[pblk->nr_chunks++] = mem;
	}
	return pblk;

fail:
	pblk_free(pblk);
	return ERR_PTR(-ENOMEM);
}

static int __init pblk_init(void)
{
	struct pblk *pblk;
	int err;

	pblk = pblk_alloc(size_mb << (20 - PAGE_SHIFT));
	if (IS_ERR(pblk))
		return PTR_ERR(pblk);

	pblk->disk.queue = blk_alloc_queue(GFP_KERNEL, &pblk_mq_ops);
	if (!pblk->disk.queue) {
		err = -ENOMEM;
		goto free;
	}
	pblk->disk.queue->queuedata = pblk;
	pblk->disk.capacity = (sector_t)size_mb << (20 - SECTOR_SHIFT);
	strscpy(pblk->disk.disk_name, "pblk0", sizeof(pblk->disk.disk_name));

	err = add_disk(&pblk->disk);
	if (err)
		goto queue;
	pblk_the_disk = pblk;
	return 0;

queue:
	blk_cleanup_queue(pblk->disk.queue);
free:
	pblk_free(pblk);
	return err;
}

static void __exit pblk_exit(void)
{
	del_gendisk(&pblk_the_disk->disk);
	blk_cleanup_queue(pblk_the_disk->disk.queue);
	pblk_free(pblk_the_disk);
}

module_init(pblk_init);
module_exit(pblk_exit);

MODULE_DESCRIPTION("A disk in memory");
MODULE_LICENSE("GPL");
